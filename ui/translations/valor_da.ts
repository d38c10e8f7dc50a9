<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>About Valør</source>
        <translation>Om Valør</translation>
    </message>
    <message>
        <source>Valør %1

A workbench for buying healthcare AI by its value: what a tool does, what it costs, who pays, who gains, and how sure one can be.

Built with Qt %2.</source>
        <translation>Valør %1

Et værktøj til at købe kunstig intelligens til sundhedsvæsenet efter værdi: hvad et værktøj gør, hvad det koster, hvem der betaler, hvem der vinder, og hvor sikker man kan være.

Bygget med Qt %2.</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licens</translation>
    </message>
    <message>
        <source>Valør is free software under the GNU General Public License, version 3 or later. You may use, study, share and improve it. It comes without any warranty.

Qt and Qt Charts are used under the same licence; the typeface Inter under the SIL Open Font License.</source>
        <translation>Valør er fri software under GNU General Public License, version 3 eller nyere. Du må bruge, undersøge, dele og forbedre det. Det leveres uden nogen form for garanti.

Qt og Qt Charts bruges under samme licens; skrifttypen Inter under SIL Open Font License.</translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message>
        <source>Input</source>
        <translation>Forudsætning</translation>
    </message>
    <message>
        <source>Correlation</source>
        <translation>Korrelation</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>Cost centre</source>
        <translation>Omkostningssted</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Sted</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>Behov</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Værktøj</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Effekt</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Kontrakt</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>Klausul</translation>
    </message>
    <message>
        <source>Alternative</source>
        <translation>Alternativ</translation>
    </message>
    <message>
        <source>Cash item</source>
        <translation>Pengepost</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Scenarie</translation>
    </message>
    <message>
        <source>Key input</source>
        <translation>Nøgleforudsætning</translation>
    </message>
    <message>
        <source>title</source>
        <translation>titel</translation>
    </message>
    <message>
        <source>summary</source>
        <translation>sammendrag</translation>
    </message>
    <message>
        <source>name</source>
        <translation>navn</translation>
    </message>
    <message>
        <source>note</source>
        <translation>bemærkning</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>enhed</translation>
    </message>
    <message>
        <source>formula</source>
        <translation>formel</translation>
    </message>
    <message>
        <source>source</source>
        <translation>kilde</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>henvisning</translation>
    </message>
    <message>
        <source>confidence</source>
        <translation>mærke</translation>
    </message>
    <message>
        <source>currency</source>
        <translation>valuta</translation>
    </message>
    <message>
        <source>price year</source>
        <translation>prisår</translation>
    </message>
    <message>
        <source>first month</source>
        <translation>første måned</translation>
    </message>
    <message>
        <source>comparator</source>
        <translation>reference</translation>
    </message>
    <message>
        <source>months</source>
        <translation>måneder</translation>
    </message>
    <message>
        <source>discounting</source>
        <translation>diskontering</translation>
    </message>
    <message>
        <source>inflation</source>
        <translation>inflation</translation>
    </message>
    <message>
        <source>valuation</source>
        <translation>værdisætning</translation>
    </message>
    <message>
        <source>start</source>
        <translation>start</translation>
    </message>
    <message>
        <source>end</source>
        <translation>slut</translation>
    </message>
    <message>
        <source>go-live</source>
        <translation>idriftsættelse</translation>
    </message>
    <message>
        <source>deployment</source>
        <translation>ibrugtagning</translation>
    </message>
    <message>
        <source>price</source>
        <translation>pris</translation>
    </message>
    <message>
        <source>amount</source>
        <translation>beløb</translation>
    </message>
    <message>
        <source>payer</source>
        <translation>betaler</translation>
    </message>
    <message>
        <source>payee</source>
        <translation>betalingsmodtager</translation>
    </message>
    <message>
        <source>from</source>
        <translation>fra</translation>
    </message>
    <message>
        <source>to</source>
        <translation>til</translation>
    </message>
    <message>
        <source>scenario “%1”</source>
        <translation>scenarie »%1«</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1: order</source>
        <translation>%1: rækkefølge</translation>
    </message>
    <message>
        <source>%1 “%2”</source>
        <translation>%1 »%2«</translation>
    </message>
    <message>
        <source>%1: uncertainty</source>
        <translation>%1: usikkerhed</translation>
    </message>
    <message>
        <source>%1; uncertainty: %2</source>
        <translation>%1; usikkerhed: %2</translation>
    </message>
    <message>
        <source>measure</source>
        <translation>det, der tælles</translation>
    </message>
    <message>
        <source>price step</source>
        <translation>pristrin</translation>
    </message>
    <message>
        <source>step</source>
        <translation>trin</translation>
    </message>
    <message>
        <source>share</source>
        <translation>andel</translation>
    </message>
    <message>
        <source>cap</source>
        <translation>loft</translation>
    </message>
    <message>
        <source>period counted together</source>
        <translation>periode, der tælles samlet</translation>
    </message>
    <message>
        <source>units</source>
        <translation>enheder</translation>
    </message>
    <message>
        <source>threshold</source>
        <translation>tærskel</translation>
    </message>
    <message>
        <source>guarantee</source>
        <translation>garanti</translation>
    </message>
    <message>
        <source>month</source>
        <translation>måned</translation>
    </message>
    <message>
        <source>follows the index</source>
        <translation>følger indekset</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>art</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Bemærkning</translation>
    </message>
    <message>
        <source>%1 (locked)</source>
        <translation>%1 (låst)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>no figures of its own</source>
        <translation>ingen egne tal</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>calculated: %1</source>
        <translation>beregnet: %1</translation>
    </message>
</context>
<context>
    <name>ComparedPair</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 til %2</translation>
    </message>
    <message>
        <source>%1 months</source>
        <translation>%1 måneder</translation>
    </message>
    <message>
        <source>Horizon</source>
        <translation>Horisont</translation>
    </message>
    <message>
        <source>Discounting</source>
        <translation>Diskontering</translation>
    </message>
    <message>
        <source>What counts</source>
        <translation>Hvad der tæller</translation>
    </message>
    <message>
        <source>“%1” is better than “%2” in %3 futures, equal in %4.</source>
        <translation>»%1« er bedre end »%2« i %3 fremtider, lige så godt i %4.</translation>
    </message>
    <message>
        <source>The net benefit is higher under “%1” than under “%2” in %3 futures, equal in %4.</source>
        <translation>Nettogevinsten er højere under »%1« end under »%2« i %3 fremtider, den samme i %4.</translation>
    </message>
    <message>
        <source>90 % interval</source>
        <translation>90 %-interval</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Forudsætning</translation>
    </message>
    <message>
        <source>Rests on</source>
        <translation>Bygger på</translation>
    </message>
    <message>
        <source>5 %</source>
        <translation>5 %</translation>
    </message>
    <message>
        <source>95 %</source>
        <translation>95 %</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Enhed</translation>
    </message>
    <message>
        <source>%1 – no effect on the result</source>
        <translation>%1 – ingen virkning på resultatet</translation>
    </message>
    <message>
        <source>%1 higher</source>
        <translation>%1 højere</translation>
    </message>
    <message>
        <source>Equal</source>
        <translation>Lige</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>best</source>
        <translation>bedst</translation>
    </message>
    <message>
        <source>highest</source>
        <translation>højest</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 til %2</translation>
    </message>
    <message>
        <source>Pays for itself after</source>
        <translation>Tjener sig hjem efter</translation>
    </message>
    <message>
        <source>soonest</source>
        <translation>først</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Aldrig</translation>
    </message>
    <message>
        <source>in %1 futures</source>
        <translation>i %1 fremtider</translation>
    </message>
    <message>
        <source>never in %1</source>
        <translation>aldrig i %1</translation>
    </message>
    <message>
        <source>in every future</source>
        <translation>i alle fremtider</translation>
    </message>
    <message>
        <source>%1 months</source>
        <translation>%1 måneder</translation>
    </message>
    <message>
        <source>lowest</source>
        <translation>lavest</translation>
    </message>
    <message>
        <source>worse in %1</source>
        <translation>dårligere i %1</translation>
    </message>
    <message>
        <source>Better off (futures)</source>
        <translation>Bedre stillet (fremtider)</translation>
    </message>
    <message>
        <source>%1, mean</source>
        <translation>%1, middel</translation>
    </message>
    <message>
        <source>share of the futures</source>
        <translation>andel af fremtiderne</translation>
    </message>
    <message>
        <source>months, median</source>
        <translation>måneder, median</translation>
    </message>
    <message>
        <source>Paid to vendors</source>
        <translation>Betalt til leverandører</translation>
    </message>
    <message>
        <source>every future is the same</source>
        <translation>alle fremtider er ens</translation>
    </message>
    <message>
        <source>1 month</source>
        <translation>1 måned</translation>
    </message>
    <message>
        <source>Mostly never</source>
        <translation>Oftest aldrig</translation>
    </message>
</context>
<context>
    <name>ContractCharts</name>
    <message>
        <source>At %1 units in contract year %2 the payments are %3, at half of that %4, at twice %5.</source>
        <translation>Ved %1 enheder i kontraktår %2 er betalingerne %3, ved det halve %4, ved det dobbelte %5.</translation>
    </message>
    <message>
        <source>Between %1 and %2 units more use would cost less.</source>
        <translation>Mellem %1 og %2 enheder ville mere brug koste mindre.</translation>
    </message>
    <message>
        <source>%1, which guarantees %2 on %3 observations, pays out in %4 of cases when exactly that is true.</source>
        <translation>%1, som garanterer %2 ved %3 observationer, udløses i %4 af tilfældene, når netop det er sandt.</translation>
    </message>
    <message>
        <source>Payments by volume</source>
        <translation>Betalinger efter mængde</translation>
    </message>
    <message>
        <source>Units in the year</source>
        <translation>Enheder i året</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>forventet</translation>
    </message>
    <message>
        <source>example</source>
        <translation>eksempel</translation>
    </message>
    <message>
        <source>What the guarantees are worth</source>
        <translation>Hvad garantierne er værd</translation>
    </message>
    <message>
        <source>guaranteed by %1</source>
        <translation>garanteret af %1</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Mærke</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>I alt</translation>
    </message>
    <message>
        <source>%1, measured on %2 observations, comes on average to %3 of its base when %4 is true, and to %5 when %6 is.</source>
        <translation>%1, målt på %2 observationer, bliver i gennemsnit %3 af sit grundlag, når %4 er sandt, og %5, når %6 er.</translation>
    </message>
    <message>
        <source>Triggered at</source>
        <translation>Udløses ved</translation>
    </message>
</context>
<context>
    <name>DataDialog</name>
    <message>
        <source>Copy table</source>
        <translation>Kopiér tabel</translation>
    </message>
</context>
<context>
    <name>Distribution</name>
    <message>
        <source>fixed</source>
        <translation>fast</translation>
    </message>
    <message>
        <source>beta distribution</source>
        <translation>betafordeling</translation>
    </message>
    <message>
        <source>gamma distribution</source>
        <translation>gammafordeling</translation>
    </message>
    <message>
        <source>log-normal distribution</source>
        <translation>lognormalfordeling</translation>
    </message>
    <message>
        <source>normal distribution</source>
        <translation>normalfordeling</translation>
    </message>
    <message>
        <source>truncated normal distribution</source>
        <translation>trunkeret normalfordeling</translation>
    </message>
    <message>
        <source>PERT distribution</source>
        <translation>PERT-fordeling</translation>
    </message>
    <message>
        <source>triangular distribution</source>
        <translation>trekantfordeling</translation>
    </message>
    <message>
        <source>uniform distribution</source>
        <translation>ligefordeling</translation>
    </message>
    <message>
        <source>a few possible values</source>
        <translation>nogle få mulige værdier</translation>
    </message>
    <message>
        <source>observed values</source>
        <translation>observerede værdier</translation>
    </message>
    <message>
        <source>Poisson distribution</source>
        <translation>Poissonfordeling</translation>
    </message>
    <message>
        <source>share of a whole (Dirichlet)</source>
        <translation>andel af en helhed (Dirichlet)</translation>
    </message>
    <message>
        <source>%1, without uncertainty.</source>
        <translation>%1, uden usikkerhed.</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>middelværdi</translation>
    </message>
    <message>
        <source>median</source>
        <translation>median</translation>
    </message>
    <message>
        <source>mode</source>
        <translation>typetal</translation>
    </message>
    <message>
        <source>Shown and moved is the mean; the uncertainty moves with it.</source>
        <translation>Middelværdien vises og flyttes; usikkerheden flytter med.</translation>
    </message>
    <message>
        <source>Shown and moved is the median: half of all futures lie on either side. The uncertainty moves with it.</source>
        <translation>Medianen vises og flyttes: halvdelen af alle fremtider ligger på hver side. Usikkerheden flytter med.</translation>
    </message>
    <message>
        <source>Shown and moved is the mode, the most likely value; the ends stay as long as it lies between them.</source>
        <translation>Typetallet, den mest sandsynlige værdi, vises og flyttes; enderne bliver stående, så længe det ligger mellem dem.</translation>
    </message>
    <message>
        <source>Around %1 (%2); 95 of 100 times between %3 and %4 (%5).</source>
        <translation>Omkring %1 (%2); 95 af 100 gange mellem %3 og %4 (%5).</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>a range</comment>
        <translation>%1 til %2</translation>
    </message>
    <message>
        <source>The stated range, %1, is moved to %2.</source>
        <translation>Det angivne interval, %1, er flyttet til %2.</translation>
    </message>
    <message>
        <source>The stated range, %1, is stretched to %2.</source>
        <translation>Det angivne interval, %1, er udvidet til %2.</translation>
    </message>
    <message>
        <source>none</source>
        <comment>uncertainty of a fixed value</comment>
        <translation>ingen</translation>
    </message>
    <message>
        <source>95 of 100 times between %1 and %2 (%3)</source>
        <translation>95 af 100 gange mellem %1 og %2 (%3)</translation>
    </message>
    <message>
        <source>Range %1, stated %2</source>
        <translation>Interval %1, angivet %2</translation>
    </message>
    <message>
        <source>The range was %1 when the case was opened; now it is %2.</source>
        <translation>Intervallet var %1, da sagen blev åbnet; nu er det %2.</translation>
    </message>
    <message>
        <source>Range %1, before %2</source>
        <translation>Interval %1, før %2</translation>
    </message>
    <message>
        <source>Range %1</source>
        <translation>Interval %1</translation>
    </message>
    <message>
        <source>%1, before %2</source>
        <comment>ranges</comment>
        <translation>%1, før %2</translation>
    </message>
    <message>
        <source>%1, stated %2</source>
        <comment>ranges</comment>
        <translation>%1, angivet %2</translation>
    </message>
</context>
<context>
    <name>DocumentFile</name>
    <message>
        <source>Web page</source>
        <translation>Webside</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>OpenDocument text</source>
        <translation>OpenDocument-tekst</translation>
    </message>
    <message>
        <source>%1 already exists. Replace it?</source>
        <translation>%1 findes allerede. Skal den erstattes?</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Erstat</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annullér</translation>
    </message>
    <message>
        <source>These files already exist. Replace them?</source>
        <translation>Disse filer findes allerede. Skal de erstattes?</translation>
    </message>
</context>
<context>
    <name>EntryForm</name>
    <message>
        <source>One value, without uncertainty</source>
        <translation>Én værdi, uden usikkerhed</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Værdi</translation>
    </message>
    <message>
        <source>Lowest</source>
        <translation>Lavest</translation>
    </message>
    <message>
        <source>Most likely</source>
        <translation>Mest sandsynlig</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>Højest</translation>
    </message>
    <message>
        <source>5 of 100 lie below</source>
        <translation>5 af 100 ligger under</translation>
    </message>
    <message>
        <source>5 of 100 lie above</source>
        <translation>5 af 100 ligger over</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Middelværdi</translation>
    </message>
    <message>
        <source>Standard error</source>
        <translation>Standardfejl</translation>
    </message>
    <message>
        <source>Anything between two ends, all alike</source>
        <translation>Alt mellem to ender, lige sandsynligt</translation>
    </message>
    <message>
        <source>Counted: so many of so many (a share)</source>
        <translation>Talt op: så mange ud af så mange (en andel)</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Hændelser</translation>
    </message>
    <message>
        <source>Out of</source>
        <translation>Ud af</translation>
    </message>
    <message>
        <source>Lowest, most likely, highest</source>
        <translation>Lavest, mest sandsynlig, højest</translation>
    </message>
    <message>
        <source>Lowest, most likely, highest (triangle)</source>
        <translation>Lavest, mest sandsynlig, højest (trekant)</translation>
    </message>
    <message>
        <source>A range of 90 %, even on both sides (normal)</source>
        <translation>Et interval på 90 %, lige langt til begge sider (normal)</translation>
    </message>
    <message>
        <source>A range of 90 %, never below zero (log-normal)</source>
        <translation>Et interval på 90 %, aldrig under nul (lognormal)</translation>
    </message>
    <message>
        <source>Mean and standard error (normal)</source>
        <translation>Middelværdi og standardfejl (normal)</translation>
    </message>
    <message>
        <source>Mean and standard error (log-normal)</source>
        <translation>Middelværdi og standardfejl (lognormal)</translation>
    </message>
    <message>
        <source>Mean and standard error (gamma)</source>
        <translation>Middelværdi og standardfejl (gamma)</translation>
    </message>
    <message>
        <source>Mean and standard error of a share (beta)</source>
        <translation>Middelværdi og standardfejl af en andel (beta)</translation>
    </message>
    <message>
        <source>Beta distribution</source>
        <translation>Betafordeling</translation>
    </message>
    <message>
        <source>Gamma distribution</source>
        <translation>Gammafordeling</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Skala</translation>
    </message>
    <message>
        <source>Log-normal distribution</source>
        <translation>Lognormalfordeling</translation>
    </message>
    <message>
        <source>Mean of the logarithm</source>
        <translation>Logaritmens middelværdi</translation>
    </message>
    <message>
        <source>Its standard deviation</source>
        <translation>Dens standardafvigelse</translation>
    </message>
    <message>
        <source>Normal distribution</source>
        <translation>Normalfordeling</translation>
    </message>
    <message>
        <source>Standard deviation</source>
        <translation>Standardafvigelse</translation>
    </message>
</context>
<context>
    <name>EntryWords</name>
    <message>
        <source>without uncertainty</source>
        <translation>uden usikkerhed</translation>
    </message>
    <message>
        <source>lowest %1</source>
        <translation>laveste %1</translation>
    </message>
    <message>
        <source>highest %1</source>
        <translation>højeste %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a value and what surrounds it</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message>
        <source>F</source>
        <comment>letter for a found figure</comment>
        <translation>F</translation>
    </message>
    <message>
        <source>D</source>
        <comment>letter for a derived figure</comment>
        <translation>U</translation>
    </message>
    <message>
        <source>M</source>
        <comment>letter for a figure from memory</comment>
        <translation>H</translation>
    </message>
    <message>
        <source>A</source>
        <comment>letter for an assumption</comment>
        <translation>A</translation>
    </message>
    <message>
        <source>Found in a source</source>
        <translation>Fundet i en kilde</translation>
    </message>
    <message>
        <source>Derived from sources</source>
        <translation>Udledt af kilder</translation>
    </message>
    <message>
        <source>From memory</source>
        <translation>Efter hukommelsen</translation>
    </message>
    <message>
        <source>Assumption</source>
        <translation>Antagelse</translation>
    </message>
</context>
<context>
    <name>FigureAnswers</name>
    <message>
        <source>The share of the %1 futures in which the net benefit is above zero, each with every input drawn from its distribution</source>
        <translation>Andelen af de %1 fremtider, hvor nettogevinsten er over nul; i hver er alle forudsætninger trukket fra deres fordelinger</translation>
    </message>
    <message>
        <source>The QALYs that the counted parties gain over %1 months, as the difference to the comparator; the mean of all futures</source>
        <translation>De QALY, som de medregnede parter vinder over %1 måneder, som forskel fra referencen; gennemsnit af alle fremtider</translation>
    </message>
    <message>
        <source>What the clauses of the contracts charge over %1 months, in money of the day and not discounted; the mean of all futures: %2</source>
        <translation>Hvad kontrakternes klausuler opkræver over %1 måneder, i løbende priser og ikke diskonteret; gennemsnit af alle fremtider: %2</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>intet</translation>
    </message>
    <message>
        <source>%1, %2: everything of this kind that comes in less what goes out, over %3 months, less the same under the comparator; the mean of all futures</source>
        <translation>%1, %2: alt af denne art, der kommer ind, minus det, der går ud, over %3 måneder, minus det samme under referencen; gennemsnit af alle fremtider</translation>
    </message>
    <message>
        <source>Run %1: %2 draws, seed %3, %4.</source>
        <translation>Kørsel %1: %2 trækninger, frø %3, %4.</translation>
    </message>
    <message>
        <source>The months from the first one with a cost or a gain in any future to the one from which the net benefit, added up, is never below zero again, both counted; the figure is the median of the futures that have such a month within the %1 months of the scenario</source>
        <translation>Månederne fra den første med en udgift eller en gevinst i en fremtid til den, hvorfra nettogevinsten, lagt sammen, aldrig igen er under nul, begge talt med; tallet er medianen af de fremtider, der har sådan en måned inden for scenariets %1 måneder</translation>
    </message>
</context>
<context>
    <name>FigureWords</name>
    <message>
        <source>Formula</source>
        <translation>Formel</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Sted</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>Behov</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Værktøj</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Effekt</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Kontrakt</translation>
    </message>
    <message>
        <source>Alternative</source>
        <translation>Alternativ</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Scenarie</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 til %2</translation>
    </message>
    <message>
        <source>%1 “%2”</source>
        <translation>%1 »%2«</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>Error</source>
        <translation>Fejl</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Advarsel</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Bemærkning</translation>
    </message>
    <message>
        <source>1 remark on the case</source>
        <translation>1 bemærkning til sagen</translation>
    </message>
    <message>
        <source>%1 remarks on the case</source>
        <translation>%1 bemærkninger til sagen</translation>
    </message>
    <message>
        <source>%1, %2 accepted</source>
        <translation>%1, %2 godkendt</translation>
    </message>
    <message>
        <source>1 error in the case</source>
        <translation>1 fejl i sagen</translation>
    </message>
    <message>
        <source>%1 errors in the case</source>
        <translation>%1 fejl i sagen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>GoLives</name>
    <message>
        <source>Nothing goes into use: this alternative deploys no tool.</source>
        <translation>Intet tages i brug: dette alternativ indfører intet værktøj.</translation>
    </message>
    <message>
        <source>Sites: %1. The first go-live is planned for %2, the last for %3. Exits before the horizon ends: %4.</source>
        <translation>Steder: %1. Den første idriftsættelse er planlagt til %2, den sidste til %3. Ophør, før horisonten slutter: %4.</translation>
    </message>
    <message>
        <source>The horizon ends with %1</source>
        <translation>Horisonten slutter med %1</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Sted</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Værktøj</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Behov</translation>
    </message>
    <message>
        <source>Planned go-live</source>
        <translation>Planlagt idriftsættelse</translation>
    </message>
    <message>
        <source>Exit</source>
        <translation>Ophør</translation>
    </message>
    <message>
        <source>Planned go-lives</source>
        <translation>Planlagte idriftsættelser</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>Side %1 af %2</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Simulation</source>
        <translation>Simulering</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Sider</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Side</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Sammenlign</translation>
    </message>
    <message>
        <source>Needs &amp; sites</source>
        <translation>Behov og steder</translation>
    </message>
    <message>
        <source>Tools &amp; evidence</source>
        <translation>Værktøjer og evidens</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>Kontrakter</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
</context>
<context>
    <name>RangeChart</name>
    <message>
        <source>Range of %1</source>
        <translation>Interval for %1</translation>
    </message>
</context>
<context>
    <name>ReportJobs</name>
    <message>
        <source>Accessible PDF</source>
        <translation>Tilgængelig PDF</translation>
    </message>
    <message>
        <source>Workbook</source>
        <translation>Projektmappe</translation>
    </message>
</context>
<context>
    <name>ResultWords</name>
    <message>
        <source>over 99 of 100</source>
        <translation>over 99 af 100</translation>
    </message>
    <message>
        <source>under 1 of 100</source>
        <translation>under 1 af 100</translation>
    </message>
    <message>
        <source>%1 of 100</source>
        <translation>%1 af 100</translation>
    </message>
    <message>
        <source>futures</source>
        <translation>fremtider</translation>
    </message>
    <message>
        <source>futures; otherwise about %1</source>
        <translation>fremtider; ellers omkring %1</translation>
    </message>
    <message>
        <source>90 % between %1 and %2</source>
        <translation>90 % mellem %1 og %2</translation>
    </message>
    <message>
        <source>in %1 years, money of the day</source>
        <translation>over %1 år, løbende priser</translation>
    </message>
    <message>
        <source>%1 more than “%2”</source>
        <translation>%1 mere end »%2«</translation>
    </message>
    <message>
        <source>%1 less than “%2”</source>
        <translation>%1 mindre end »%2«</translation>
    </message>
    <message>
        <source>%1 (90 % between %2); better in %3 futures</source>
        <translation>%1 (90 % mellem %2); bedre i %3 fremtider</translation>
    </message>
    <message>
        <source>preview, %1 draws</source>
        <translation>forhåndsvisning, %1 trækninger</translation>
    </message>
    <message>
        <source>90 % between %1; Monte Carlo standard error %2</source>
        <translation>90 % mellem %1; Monte Carlo-standardfejl %2</translation>
    </message>
    <message>
        <source>futures; 95 % Monte Carlo interval %1 to %2</source>
        <translation>fremtider; 95 % Monte Carlo-interval %1 til %2</translation>
    </message>
    <message>
        <source>Never pays for itself in</source>
        <translation>Tjener sig aldrig hjem i</translation>
    </message>
    <message>
        <source>1 month</source>
        <translation>1 måned</translation>
    </message>
    <message>
        <source>%1 months</source>
        <translation>%1 måneder</translation>
    </message>
    <message>
        <source>Pays for itself after</source>
        <translation>Tjener sig hjem efter</translation>
    </message>
    <message>
        <source>This case values no health effects</source>
        <translation>Denne sag værdisætter ingen sundhedseffekter</translation>
    </message>
    <message>
        <source>Health effects fall to parties that are not counted</source>
        <translation>Sundhedseffekter tilfalder parter, der ikke tæller med</translation>
    </message>
    <message>
        <source>%1 (difference between %2, 90 %); better in %3 futures</source>
        <translation>%1 (forskel mellem %2, 90 %); bedre i %3 fremtider</translation>
    </message>
    <message>
        <source>counted from %1, to %2 where it does; never in %3 futures</source>
        <translation>talt fra %1, til %2, når det sker; aldrig i %3 fremtider</translation>
    </message>
    <message>
        <source>counted from %1, to %2; in every future</source>
        <translation>talt fra %1, til %2; i alle fremtider</translation>
    </message>
    <message>
        <source>No input that it rests on is uncertain: every future is the same</source>
        <translation>Ingen forudsætning, den hviler på, er usikker: alle fremtider er ens</translation>
    </message>
    <message>
        <source>Better or worse off</source>
        <translation>Bedre eller dårligere stillet</translation>
    </message>
    <message>
        <source>Better off</source>
        <translation>Bedre stillet</translation>
    </message>
    <message>
        <source>Worse off</source>
        <translation>Dårligere stillet</translation>
    </message>
    <message>
        <source>Neither</source>
        <translation>Ingen af delene</translation>
    </message>
    <message>
        <source>how surely cannot be told: state a range for what is not known exactly</source>
        <translation>hvor sikkert kan ikke siges: angiv et interval for det, der ikke kendes nøjagtigt</translation>
    </message>
    <message>
        <source>Pays for itself</source>
        <translation>Tjener sig hjem</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Aldrig</translation>
    </message>
    <message>
        <source>within the horizon</source>
        <translation>inden for horisonten</translation>
    </message>
    <message>
        <source>counted from %1, to %2</source>
        <translation>talt fra %1, til %2</translation>
    </message>
    <message>
        <source>the same in every future</source>
        <translation>det samme i alle fremtider</translation>
    </message>
    <message>
        <source>%1; the same in every future</source>
        <translation>%1; det samme i alle fremtider</translation>
    </message>
</context>
<context>
    <name>Revisions</name>
    <message>
        <source>Show every change, not only revisions</source>
        <translation>Vis alle ændringer, ikke kun revisioner</translation>
    </message>
    <message>
        <source>Go &amp;back to this state</source>
        <translation>Gå &amp;tilbage til denne tilstand</translation>
    </message>
    <message>
        <source>&amp;Compare with now</source>
        <translation>&amp;Sammenlign med nu</translation>
    </message>
    <message>
        <source>Revisions</source>
        <translation>Revisioner</translation>
    </message>
    <message>
        <source>No revision yet. “Save revision” in the menu File gives the present state a name.</source>
        <translation>Ingen revision endnu. »Gem revision« i menuen Filer giver den nuværende tilstand et navn.</translation>
    </message>
    <message>
        <source>return to “%1”</source>
        <translation>tilbage til »%1«</translation>
    </message>
    <message>
        <source>“%1” and now</source>
        <translation>»%1« og nu</translation>
    </message>
    <message>
        <source>Nothing differs.</source>
        <translation>Intet er forskelligt.</translation>
    </message>
    <message>
        <source>1 difference.</source>
        <translation>1 forskel.</translation>
    </message>
    <message>
        <source>%1 differences.</source>
        <translation>%1 forskelle.</translation>
    </message>
    <message>
        <source>Going back is a change like any other: it can be undone, and nothing is lost. Choose two lines to compare them with each other.</source>
        <translation>At gå tilbage er en ændring som enhver anden: den kan fortrydes, og intet går tabt. Vælg to linjer for at sammenligne dem med hinanden.</translation>
    </message>
    <message>
        <source>entry %1</source>
        <translation>post %1</translation>
    </message>
    <message>
        <source>&amp;Compare the two</source>
        <translation>&amp;Sammenlign de to</translation>
    </message>
    <message>
        <source>Kept run, damaged</source>
        <translation>Gemt kørsel, beskadiget</translation>
    </message>
    <message>
        <source>%1: mean net benefit %2, P(better) %3</source>
        <translation>%1: gennemsnitlig nettogevinst %2, P(bedre) %3</translation>
    </message>
    <message>
        <source>Kept run: %1</source>
        <translation>Gemt kørsel: %1</translation>
    </message>
    <message>
        <source>“%1” and “%2”</source>
        <translation>»%1« og »%2«</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Nu</translation>
    </message>
    <message>
        <source>%1 (entry %2)</source>
        <translation>%1 (post %2)</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>A case is one procurement</source>
        <translation>En sag er ét indkøb</translation>
    </message>
    <message>
        <source>Begin with a template of the same kind of tool, a reference case, or a blank case. The tour now goes through an open case; nothing is changed in it.</source>
        <translation>Begynd med en skabelon for samme slags værktøj, en referencesag eller en tom sag. Rundvisningen går nu gennem en åben sag; intet ændres i den.</translation>
    </message>
    <message>
        <source>How many, where</source>
        <translation>Hvor mange, og hvor</translation>
    </message>
    <message>
        <source>Each need with its yearly volume at each site. Black figures can be changed: go there and type.</source>
        <translation>Hvert behov med sin årlige mængde på hvert sted. Sorte tal kan ændres: gå hen til dem, og skriv.</translation>
    </message>
    <message>
        <source>What is known about a tool</source>
        <translation>Hvad man ved om et værktøj</translation>
    </message>
    <message>
        <source>Every figure carries a mark: found in a source, derived, from memory, or an assumption. Enter opens its source.</source>
        <translation>Hvert tal bærer et mærke: fundet i en kilde, udledt, efter hukommelsen eller en antagelse. Enter åbner kilden.</translation>
    </message>
    <message>
        <source>What if?</source>
        <translation>Hvad nu hvis?</translation>
    </message>
    <message>
        <source>Pull a slider or type a value: the figures at the right follow at once. Ctrl+Z takes every change back.</source>
        <translation>Træk i en skyder, eller skriv en værdi: tallene til højre følger straks med. Ctrl+Z tager enhver ændring tilbage.</translation>
    </message>
    <message>
        <source>Is it worth it, and how sure?</source>
        <translation>Kan det betale sig, og hvor sikkert?</translation>
    </message>
    <message>
        <source>The answer in words, with the share of futures in which it holds.</source>
        <translation>Svaret i ord, med den andel af fremtider, hvor det holder.</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Hvorfor?</translation>
    </message>
    <message>
        <source>Who gains and who loses</source>
        <translation>Hvem der vinder og taber</translation>
    </message>
    <message>
        <source>Every party by kind of gain: one may pay while another wins.</source>
        <translation>Hver part efter gevinstens art: én kan betale, mens en anden vinder.</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Side om side</translation>
    </message>
    <message>
        <source>Two to four alternatives or scenarios, what differs between them, and why the figure changed.</source>
        <translation>To til fire alternativer eller scenarier, hvad der skiller dem, og hvorfor tallet ændrede sig.</translation>
    </message>
    <message>
        <source>Nothing to save</source>
        <translation>Intet at gemme</translation>
    </message>
    <message>
        <source>Every change is kept when it is made, also before the case has a file. “Save as” gives it one.</source>
        <translation>Enhver ændring gemmes, når den sker, også før sagen har en fil. »Gem som« giver den en.</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>Find hvad som helst</translation>
    </message>
    <message>
        <source>Ctrl+K finds every command, page, scenario and input. The tour stands in the menu Help.</source>
        <translation>Ctrl+K finder alle kommandoer, sider, scenarier og forudsætninger. Rundvisningen står i menuen Hjælp.</translation>
    </message>
    <message>
        <source>What is paid, and when</source>
        <translation>Hvad der betales, og hvornår</translation>
    </message>
    <message>
        <source>A contract is a list of clauses: prices, limits, guarantees. Beside it stands what they come to for each side, and the annex that can be signed.</source>
        <translation>En kontrakt er en liste af klausuler: priser, lofter, garantier. Ved siden af står, hvad de bliver til for hver part, og bilaget, der kan underskrives.</translation>
    </message>
    <message>
        <source>What moves the result most comes first. Choose a bar to go to its input.</source>
        <translation>Det, der flytter resultatet mest, står først. Vælg en bjælke for at gå til forudsætningen.</translation>
    </message>
</context>
<context>
    <name>Units</name>
    <message>
        <source>min</source>
        <translation>min.</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>time</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>year</source>
        <translation>år</translation>
    </message>
    <message>
        <source>month</source>
        <translation>måned</translation>
    </message>
    <message>
        <source>day</source>
        <translation>dag</translation>
    </message>
    <message>
        <source>week</source>
        <translation>uge</translation>
    </message>
    <message>
        <source>case</source>
        <translation>tilfælde</translation>
    </message>
    <message>
        <source>exam</source>
        <translation>us.</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>granskning</translation>
    </message>
    <message>
        <source>call</source>
        <translation>opkald</translation>
    </message>
    <message>
        <source>patient</source>
        <translation>patient</translation>
    </message>
    <message>
        <source>woman</source>
        <translation>kvinde</translation>
    </message>
    <message>
        <source>scan</source>
        <translation>skanning</translation>
    </message>
    <message>
        <source>study</source>
        <translation>undersøgelse</translation>
    </message>
    <message>
        <source>person</source>
        <translation>person</translation>
    </message>
    <message>
        <source>inhabitant</source>
        <translation>indbygger</translation>
    </message>
    <message>
        <source>site</source>
        <translation>sted</translation>
    </message>
    <message>
        <source>event</source>
        <translation>hændelse</translation>
    </message>
    <message>
        <source>visit</source>
        <translation>besøg</translation>
    </message>
    <message>
        <source>recall</source>
        <translation>genindkaldelse</translation>
    </message>
    <message>
        <source>cancer</source>
        <translation>kræfttilfælde</translation>
    </message>
    <message>
        <source>100,000</source>
        <translation>100.000</translation>
    </message>
    <message>
        <source>months</source>
        <translation>måneder</translation>
    </message>
    <message>
        <source>days</source>
        <translation>dage</translation>
    </message>
    <message>
        <source>years</source>
        <translation>år</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>timer</translation>
    </message>
    <message>
        <source>per %1</source>
        <translation>pr. %1</translation>
    </message>
    <message>
        <source>%1 per %2</source>
        <translation>%1 pr. %2</translation>
    </message>
    <message>
        <source>yr</source>
        <translation>år</translation>
    </message>
    <message>
        <source>DKK</source>
        <translation>kr.</translation>
    </message>
    <message>
        <source>NOK</source>
        <translation>NOK</translation>
    </message>
    <message>
        <source>finding</source>
        <translation>fund</translation>
    </message>
    <message>
        <source>user</source>
        <translation>bruger</translation>
    </message>
    <message>
        <source>active algorithm</source>
        <translation>aktiv algoritme</translation>
    </message>
    <message>
        <source>FTE</source>
        <translation>årsværk</translation>
    </message>
    <message>
        <source>need</source>
        <translation>behov</translation>
    </message>
    <message>
        <source>project</source>
        <translation>projekt</translation>
    </message>
    <message>
        <source>point</source>
        <translation>point</translation>
    </message>
    <message>
        <source>10,000</source>
        <translation>10.000</translation>
    </message>
    <message>
        <source>ratio</source>
        <translation>forhold</translation>
    </message>
    <message>
        <source>inhabitants</source>
        <translation>indbyggere</translation>
    </message>
</context>
<context>
    <name>Uptake</name>
    <message>
        <source>Enter both the speed, above zero, and the months to half, or neither.</source>
        <translation>Angiv både hastigheden, over nul, og månederne til det halve, eller ingen af dem.</translation>
    </message>
    <message>
        <source>Use after go-live</source>
        <translation>Brug efter idriftsættelse</translation>
    </message>
    <message>
        <source>Months after go-live</source>
        <translation>Måneder efter idriftsættelse</translation>
    </message>
    <message>
        <source>Share of the suited cases</source>
        <translation>Andel af de egnede tilfælde</translation>
    </message>
    <message>
        <source>half of the final use</source>
        <translation>halvdelen af den endelige brug</translation>
    </message>
    <message>
        <source>Half of the final use after %1 months, nine tenths after %2; %3 of the suited cases in the first month.</source>
        <translation>Halvdelen af den endelige brug efter %1 måneder, ni tiendedele efter %2; %3 af de egnede tilfælde i den første måned.</translation>
    </message>
    <message>
        <source>%1 of the suited cases from the first month on. With a speed of %2 per month, for example, use grows from a tenth to nine tenths of its final level in %3 months.</source>
        <translation>%1 af de egnede tilfælde fra den første måned. Med en hastighed på %2 pr. måned vokser brugen for eksempel fra en tiendedel til ni tiendedele af sit endelige niveau på %3 måneder.</translation>
    </message>
    <message>
        <source>Every site goes live in its planned month.</source>
        <translation>Hvert sted tager det i brug i sin planlagte måned.</translation>
    </message>
    <message>
        <source>Half of the sites are live %1 months after their planned month, nine tenths after %2.</source>
        <translation>Halvdelen af stederne er i drift %1 måneder efter deres planlagte måned, ni tiendedele efter %2.</translation>
    </message>
</context>
<context>
    <name>WaterfallChart</name>
    <message>
        <source>Settings of the scenario</source>
        <translation>Scenariets indstillinger</translation>
    </message>
    <message>
        <source>From %1 under “%2” to %3 under “%4”.</source>
        <translation>Fra %1 under »%2« til %3 under »%4«.</translation>
    </message>
    <message>
        <source>Most of it is “%1”: %2 %3.</source>
        <translation>Det meste er »%1«: %2 %3.</translation>
    </message>
    <message>
        <source>Why it changes</source>
        <translation>Hvorfor det ændrer sig</translation>
    </message>
    <message>
        <source>Mean net benefit, %1</source>
        <translation>Gennemsnitlig nettogevinst, %1</translation>
    </message>
</context>
<context>
    <name>valor::desktop::Application</name>
    <message>
        <source>Something went wrong</source>
        <translation>Noget gik galt</translation>
    </message>
    <message>
        <source>The last action could not be completed. The open case is unchanged. Please report what you did.</source>
        <translation>Den seneste handling kunne ikke gennemføres. Den åbne sag er uændret. Fortæl os gerne, hvad du gjorde.</translation>
    </message>
</context>
<context>
    <name>valor::ui::AdoptionForm</name>
    <message>
        <source>How it is taken into use</source>
        <translation>Hvordan det tages i brug</translation>
    </message>
    <message>
        <source>“%1” at every site where it goes live. What is left open does not hold it back: full use from the first month on, without failures. A speed needs its months, and the other way round. Each figure is an input of its own, which can be given a source.</source>
        <translation>»%1« på hvert sted, hvor det idriftsættes. Det, der lades åbent, holder det ikke tilbage: fuld brug fra første måned, uden fejl. En hastighed kræver sine måneder, og omvendt. Hvert tal er en forudsætning for sig, som kan få en kilde.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ret</translation>
    </message>
    <message>
        <source>change of how “%1” is taken into use</source>
        <translation>ændring af, hvordan »%1« tages i brug</translation>
    </message>
</context>
<context>
    <name>valor::ui::AnswerPane</name>
    <message>
        <source>Picture</source>
        <translation>Billede</translation>
    </message>
    <message>
        <source>Text and figures</source>
        <translation>Tekst og tal</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultat</translation>
    </message>
    <message>
        <source>Stopped by the change.</source>
        <translation>Standset af ændringen.</translation>
    </message>
    <message>
        <source>Choose at the left what you want to know, then “Calculate”. The answer will stand here.</source>
        <translation>Vælg til venstre, hvad du vil vide, og tryk så på »Beregn«. Svaret kommer til at stå her.</translation>
    </message>
    <message>
        <source>The answer will stand here when it is calculated. You can go on working meanwhile.</source>
        <translation>Svaret kommer til at stå her, når det er beregnet. Du kan arbejde videre imens.</translation>
    </message>
</context>
<context>
    <name>valor::ui::BarsPanel</name>
    <message>
        <source>%1: %2 %3</source>
        <translation>%1: %2 %3</translation>
    </message>
</context>
<context>
    <name>valor::ui::Beginning</name>
    <message>
        <source>Go to Needs &amp; sites</source>
        <translation>Gå til Behov og steder</translation>
    </message>
    <message>
        <source>Go to Tools &amp; evidence</source>
        <translation>Gå til Værktøjer og evidens</translation>
    </message>
    <message>
        <source>No need: who is to be served, and how many.</source>
        <translation>Intet behov: hvem der skal betjenes, og hvor mange.</translation>
    </message>
    <message>
        <source>No tool: what could be procured.</source>
        <translation>Intet værktøj: hvad der kunne købes.</translation>
    </message>
    <message>
        <source>No effect: what a tool changes for whom.</source>
        <translation>Ingen effekt: hvad et værktøj ændrer for hvem.</translation>
    </message>
    <message>
        <source>No go-live: which tool comes into use where, and when.</source>
        <translation>Ingen idriftsættelse: hvilket værktøj der tages i brug hvor og hvornår.</translation>
    </message>
    <message>
        <source>Nothing to compute yet</source>
        <translation>Der er intet at beregne endnu</translation>
    </message>
    <message>
        <source>Every figure of this case would be 0, because something is still missing:</source>
        <translation>Alle tal i denne sag ville være 0, fordi noget endnu mangler:</translation>
    </message>
    <message>
        <source>Or begin with a case that is filled in, and put your own figures in place of its figures.</source>
        <translation>Eller begynd med en sag, der er udfyldt, og sæt egne tal i stedet for dens.</translation>
    </message>
    <message>
        <source>Choose a template</source>
        <translation>Vælg en skabelon</translation>
    </message>
</context>
<context>
    <name>valor::ui::BeginningDialog</name>
    <message>
        <source>New contract</source>
        <translation>Ny kontrakt</translation>
    </message>
    <message>
        <source>What the contract begins with</source>
        <translation>Hvad kontrakten begynder med</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Begynd</translation>
    </message>
    <message>
        <source>Seller</source>
        <translation>Leverandør</translation>
    </message>
    <message>
        <source>Each seller, for its own tools</source>
        <translation>Hver leverandør, for sine egne værktøjer</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Med</translation>
    </message>
    <message>
        <source>Amounts are still to be agreed: they become inputs of 0 until you change them.</source>
        <translation>Beløbene mangler at blive aftalt: de bliver forudsætninger på 0, til du ændrer dem.</translation>
    </message>
    <message>
        <source>In place of: %1</source>
        <translation>I stedet for: %1</translation>
    </message>
    <message>
        <source>Without the tick both contracts hold, and what both count is paid twice.</source>
        <translation>Uden fluebenet gælder begge kontrakter, og det, begge tæller, betales to gange.</translation>
    </message>
    <message>
        <source>One figure that nothing else uses goes too. Undo brings it back.</source>
        <translation>Ét tal, som intet andet bruger, forsvinder også. Fortryd bringer det tilbage.</translation>
    </message>
    <message>
        <source>%1 figures that nothing else uses go too. Undo brings them back.</source>
        <translation>%1 tal, som intet andet bruger, forsvinder også. Fortryd bringer dem tilbage.</translation>
    </message>
</context>
<context>
    <name>valor::ui::BesidePane</name>
    <message>
        <source>Alternatives to set beside</source>
        <translation>Alternativer, der stilles ved siden af</translation>
    </message>
    <message>
        <source>No more than three can stand beside. Take a tick away.</source>
        <translation>Højst tre kan stå ved siden af. Fjern et flueben.</translation>
    </message>
    <message>
        <source>Contracts side by side</source>
        <translation>Kontrakter side om side</translation>
    </message>
    <message>
        <source>The contracts of %1, beside those that are ticked:</source>
        <translation>Kontrakterne i %1, ved siden af dem med flueben:</translation>
    </message>
</context>
<context>
    <name>valor::ui::BuildCommands</name>
    <message>
        <source>A tool serves a need at a site</source>
        <translation>Et værktøj dækker et behov på et sted</translation>
    </message>
    <message>
        <source>Add both first.</source>
        <translation>Tilføj begge først.</translation>
    </message>
    <message>
        <source>Add need…</source>
        <translation>Tilføj behov…</translation>
    </message>
    <message>
        <source>Add site…</source>
        <translation>Tilføj sted…</translation>
    </message>
    <message>
        <source>new title “%1”</source>
        <translation>ny titel »%1«</translation>
    </message>
    <message>
        <source>Title of the case</source>
        <translation>Sagens titel</translation>
    </message>
    <message>
        <source>new alternative “%1”</source>
        <translation>nyt alternativ »%1«</translation>
    </message>
    <message>
        <source>Copy alternative</source>
        <translation>Kopiér alternativ</translation>
    </message>
    <message>
        <source>%1, copy</source>
        <translation>%1, kopi</translation>
    </message>
    <message>
        <source>Remove cost “%1”</source>
        <translation>Fjern udgiften »%1«</translation>
    </message>
    <message>
        <source>Add &amp;effect…</source>
        <translation>Tilføj &amp;effekt…</translation>
    </message>
    <message>
        <source>Remove effect “%1”</source>
        <translation>Fjern effekten »%1«</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>&amp;Omdøb…</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Fjern</translation>
    </message>
    <message>
        <source>renaming of “%1” to “%2”</source>
        <translation>omdøbning af »%1« til »%2«</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Omdøb</translation>
    </message>
    <message>
        <source>“%1” is in use</source>
        <translation>»%1« er i brug</translation>
    </message>
    <message>
        <source>Remove first, or change: %1.</source>
        <translation>Fjern eller ret først: %1.</translation>
    </message>
    <message>
        <source>removal of “%1”</source>
        <translation>fjernelse af »%1«</translation>
    </message>
    <message>
        <source>“%1” is still there</source>
        <translation>»%1« er der stadig</translation>
    </message>
    <message>
        <source>&amp;Pattern of the year…</source>
        <translation>&amp;Årets mønster…</translation>
    </message>
    <message>
        <source>&amp;Who runs it…</source>
        <translation>&amp;Hvem der driver det…</translation>
    </message>
    <message>
        <source>&amp;How it is taken into use…</source>
        <translation>H&amp;vordan det tages i brug…</translation>
    </message>
</context>
<context>
    <name>valor::ui::CalculatedText</name>
    <message>
        <source>The text is from before the change.</source>
        <translation>Teksten er fra før ændringen.</translation>
    </message>
    <message>
        <source>Calculating…</source>
        <translation>Beregner…</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Annulleret.</translation>
    </message>
</context>
<context>
    <name>valor::ui::CaseCommands</name>
    <message>
        <source>It was not kept</source>
        <translation>Det blev ikke gemt</translation>
    </message>
    <message>
        <source>The run is kept</source>
        <translation>Kørslen er gemt</translation>
    </message>
    <message>
        <source>It is entry %1 of the history of this case.</source>
        <translation>Den er post %1 i sagens historik.</translation>
    </message>
    <message>
        <source>The open case is unchanged.</source>
        <translation>Den åbne sag er uændret.</translation>
    </message>
    <message>
        <source>%1 could not be opened</source>
        <translation>%1 kunne ikke åbnes</translation>
    </message>
    <message>
        <source>This case can only be read</source>
        <translation>Denne sag kan kun læses</translation>
    </message>
    <message>
        <source>What you change goes to a copy of your own; the file stays as it is.</source>
        <translation>Det, du ændrer, havner i din egen kopi; filen forbliver, som den er.</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Gem en kopi…</translation>
    </message>
    <message>
        <source>The case could not be recovered</source>
        <translation>Sagen kunne ikke gendannes</translation>
    </message>
    <message>
        <source>The case could not be discarded</source>
        <translation>Sagen kunne ikke kasseres</translation>
    </message>
    <message>
        <source>Open case</source>
        <translation>Åbn sag</translation>
    </message>
    <message>
        <source>Cases (*.valor *.json)</source>
        <translation>Sager (*.valor *.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle filer (*)</translation>
    </message>
    <message>
        <source>The last changes of “%1” are not in its file.</source>
        <translation>De seneste ændringer af »%1« er ikke i filen.</translation>
    </message>
    <message>
        <source>“%1” has no file yet.</source>
        <translation>»%1« har ingen fil endnu.</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Gem som…</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Kassér ændringer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annullér</translation>
    </message>
    <message>
        <source>Save case as</source>
        <translation>Gem sag som</translation>
    </message>
    <message>
        <source>Cases (*.valor)</source>
        <translation>Sager (*.valor)</translation>
    </message>
    <message>
        <source>The case could not be saved as %1</source>
        <translation>Sagen kunne ikke gemmes som %1</translation>
    </message>
    <message>
        <source>A copy was written to %1</source>
        <translation>En kopi blev skrevet til %1</translation>
    </message>
    <message>
        <source>It cannot be changed in that place, so you go on in the file you had.</source>
        <translation>Den kan ikke ændres dér, så du fortsætter i den fil, du havde.</translation>
    </message>
    <message>
        <source>Save revision</source>
        <translation>Gem revision</translation>
    </message>
    <message>
        <source>Name of the present state:</source>
        <translation>Navn på den nuværende tilstand:</translation>
    </message>
    <message>
        <source>Revision %1</source>
        <translation>Revision %1</translation>
    </message>
    <message>
        <source>Export case as JSON</source>
        <translation>Eksportér sag som JSON</translation>
    </message>
    <message>
        <source>Cases as JSON (*.json)</source>
        <translation>Sager som JSON (*.json)</translation>
    </message>
    <message>
        <source>The case could not be exported</source>
        <translation>Sagen kunne ikke eksporteres</translation>
    </message>
    <message>
        <source>The revision is saved</source>
        <translation>Revisionen er gemt</translation>
    </message>
    <message>
        <source>This case has an error and cannot be simulated</source>
        <translation>Sagen har en fejl og kan ikke simuleres</translation>
    </message>
    <message>
        <source>This case has %1 errors and cannot be simulated</source>
        <translation>Sagen har %1 fejl og kan ikke simuleres</translation>
    </message>
    <message>
        <source>Nothing is lost. Go back to an earlier state, or export the case, mend it and import it again.</source>
        <translation>Intet er tabt. Gå tilbage til en tidligere tilstand, eller eksportér sagen, ret den, og importér den igen.</translation>
    </message>
    <message>
        <source>Revisions…</source>
        <translation>Revisioner…</translation>
    </message>
    <message>
        <source>Show findings</source>
        <translation>Vis fejl og bemærkninger</translation>
    </message>
    <message>
        <source>%1 is damaged</source>
        <translation>%1 er beskadiget</translation>
    </message>
    <message>
        <source>The open case is whole, but not all that is kept with it. Keep this file, and write what is whole to a new one: %1</source>
        <translation>Den åbne sag er hel, men ikke alt, der er gemt sammen med den. Behold filen, og skriv det, der er helt, til en ny: %1</translation>
    </message>
    <message>
        <source>You go on in a copy of your own</source>
        <translation>Du arbejder videre i din egen kopi</translation>
    </message>
    <message>
        <source>The file stays as it is.</source>
        <translation>Filen bliver, som den er.</translation>
    </message>
    <message>
        <source>Discard this recovered case for good?</source>
        <translation>Kassér denne gendannede sag for altid?</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Kassér</translation>
    </message>
    <message>
        <source>1 change</source>
        <translation>1 ændring</translation>
    </message>
    <message>
        <source>%1 changes</source>
        <translation>%1 ændringer</translation>
    </message>
    <message>
        <source>“%1”, last changed %2: %3 since %4, when it began as “%5”.</source>
        <translation>»%1«, senest ændret %2: %3 siden %4, da den begyndte som »%5«.</translation>
    </message>
    <message>
        <source>The case is exported</source>
        <translation>Sagen er eksporteret</translation>
    </message>
    <message>
        <source>Blank case</source>
        <translation>Tom sag</translation>
    </message>
    <message>
        <source>Currency of the case:</source>
        <translation>Sagens valuta:</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>Ny sag</translation>
    </message>
    <message>
        <source>The copy could not be made</source>
        <translation>Kopien kunne ikke laves</translation>
    </message>
    <message>
        <source>Export vendor copy</source>
        <translation>Eksportér kopi til leverandør</translation>
    </message>
    <message>
        <source>Discard recovered case</source>
        <translation>Kassér gendannet sag</translation>
    </message>
    <message>
        <source>Leave case</source>
        <translation>Forlad sagen</translation>
    </message>
    <message>
        <source>Save it to go on with it another day. Otherwise all of it is lost.</source>
        <translation>Gem den for at arbejde videre en anden dag. Ellers går hele sagen tabt.</translation>
    </message>
    <message>
        <source>Discard case</source>
        <translation>Kassér sagen</translation>
    </message>
    <message>
        <source>Case</source>
        <comment>name of a file</comment>
        <translation>Sag</translation>
    </message>
    <message>
        <source>copy</source>
        <comment>name of a file</comment>
        <translation>kopi</translation>
    </message>
    <message>
        <source>vendor copy for %1</source>
        <comment>name of a file</comment>
        <translation>leverandørkopi til %1</translation>
    </message>
</context>
<context>
    <name>valor::ui::CaseDocument</name>
    <message>
        <source>Undone: %1</source>
        <translation>Fortrudt: %1</translation>
    </message>
    <message>
        <source>Redone: %1</source>
        <translation>Gjort igen: %1</translation>
    </message>
</context>
<context>
    <name>valor::ui::ChangeModel</name>
    <message>
        <source>What</source>
        <translation>Hvad</translation>
    </message>
</context>
<context>
    <name>valor::ui::ChangesForm</name>
    <message>
        <source>Changes as a scenario</source>
        <translation>Ændringer som scenarie</translation>
    </message>
    <message>
        <source>Name of the new scenario</source>
        <translation>Navn på det nye scenarie</translation>
    </message>
    <message>
        <source>%1, changed</source>
        <translation>%1, ændret</translation>
    </message>
    <message>
        <source>Inputs changed in the scenario “%1”: %2. They go to the new scenario, and “%1” gets its figures back.</source>
        <translation>Ændrede forudsætninger i scenariet »%1«: %2. De går til det nye scenarie, og »%1« får sine tal tilbage.</translation>
    </message>
    <message>
        <source>Create scenario</source>
        <translation>Opret scenarie</translation>
    </message>
    <message>
        <source>Also the figures changed in all scenarios (%1)</source>
        <translation>Også de tal, der er ændret i alle scenarier (%1)</translation>
    </message>
    <message>
        <source>They were changed with “Edit figure…” or “In all scenarios”. Left out here, they stay in every scenario, and a comparison does not show them.</source>
        <translation>De blev ændret med »Ret tallet…« eller »I alle scenarier«. Tages de ikke med, bliver de stående i alle scenarier, og en sammenligning viser dem ikke.</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>Giv det et navn.</translation>
    </message>
    <message>
        <source>changes as scenario “%1”</source>
        <translation>ændringer som scenariet »%1«</translation>
    </message>
    <message>
        <source>These have another unit than before and stay as they are in every scenario: %1.</source>
        <translation>Disse har en anden enhed end før og forbliver, som de er, i alle scenarier: %1.</translation>
    </message>
    <message>
        <source>The scenario “%1” itself states otherwise than the case: %2. The new scenario takes that over, “%1” keeps it, and a comparison of the two does not show it.</source>
        <translation>Scenariet »%1« angiver selv noget andet end sagen: %2. Det nye scenarie overtager det, »%1« beholder det, og en sammenligning af de to viser det ikke.</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 og %2 til</translation>
    </message>
    <message>
        <source>Also what was changed before the case was opened (%1)</source>
        <translation>Også det, der blev ændret, før sagen blev åbnet (%1)</translation>
    </message>
    <message>
        <source>%1. Left out here, it stays in both scenarios, and a comparison of the two does not show it.</source>
        <translation>%1. Udelades det her, bliver det i begge scenarier, og en sammenligning af de to viser det ikke.</translation>
    </message>
    <message>
        <source>Nothing would go to the new scenario. Tick what is to go there.</source>
        <translation>Intet ville gå over i det nye scenarie. Sæt flueben ved det, der skal med.</translation>
    </message>
    <message>
        <source>Changed then and once more since: %1. Left out here, the change of then stays in the old scenario.</source>
        <translation>Ændret dengang og igen siden: %1. Tages det ikke med her, bliver ændringen fra dengang stående i det gamle scenarie.</translation>
    </message>
</context>
<context>
    <name>valor::ui::ChartCard</name>
    <message>
        <source>Show the figures as a table</source>
        <translation>Vis tallene som en tabel</translation>
    </message>
    <message>
        <source>Figures of %1</source>
        <translation>Tal bag %1</translation>
    </message>
</context>
<context>
    <name>valor::ui::ChartPanel</name>
    <message>
        <source>Save picture</source>
        <translation>Gem billede</translation>
    </message>
    <message>
        <source>%1 could not be written: %2. Choose another folder.</source>
        <translation>%1 kunne ikke skrives: %2. Vælg en anden mappe.</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Kopiér billede</translation>
    </message>
    <message>
        <source>Copy data</source>
        <translation>Kopiér data</translation>
    </message>
    <message>
        <source>Show data…</source>
        <translation>Vis data…</translation>
    </message>
    <message>
        <source>Save as PNG…</source>
        <translation>Gem som PNG…</translation>
    </message>
    <message>
        <source>Save as SVG…</source>
        <translation>Gem som SVG…</translation>
    </message>
    <message>
        <source>Chart</source>
        <comment>name of a file</comment>
        <translation>Diagram</translation>
    </message>
</context>
<context>
    <name>valor::ui::ClauseDialog</name>
    <message>
        <source>Apply</source>
        <translation>Anvend</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>They are: %1.</source>
        <translation>Det er: %1.</translation>
    </message>
    <message>
        <source>Who pays</source>
        <translation>Hvem der betaler</translation>
    </message>
    <message>
        <source>Who is paid</source>
        <translation>Hvem der får betaling</translation>
    </message>
    <message>
        <source>each site</source>
        <translation>hvert sted</translation>
    </message>
    <message>
        <source>each site, %1</source>
        <translation>hvert sted, %1</translation>
    </message>
    <message>
        <source>Add a row</source>
        <translation>Tilføj en række</translation>
    </message>
    <message>
        <source>Remove the last row</source>
        <translation>Fjern den sidste række</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>intet</translation>
    </message>
    <message>
        <source>“%1” is not clear as a number. Write it without marks for thousands.</source>
        <translation>»%1« er ikke entydigt som tal. Skriv det uden tusindtalsskilletegn.</translation>
    </message>
    <message>
        <source>Only these sites</source>
        <translation>Kun disse steder</translation>
    </message>
    <message>
        <source>Only these needs</source>
        <translation>Kun disse behov</translation>
    </message>
    <message>
        <source>Only these tools</source>
        <translation>Kun disse værktøjer</translation>
    </message>
    <message>
        <source>Only these prices</source>
        <translation>Kun disse priser</translation>
    </message>
    <message>
        <source>Applied at</source>
        <translation>Anvendes i</translation>
    </message>
    <message>
        <source>“%1” is missing. Write a number such as %2, or choose an input where the field lists some.</source>
        <translation>»%1« mangler. Skriv et tal som %2, eller vælg en forudsætning, hvor feltet har nogen.</translation>
    </message>
    <message>
        <source>Expected a month: %1</source>
        <translation>Forventet pr. måned: %1</translation>
    </message>
    <message>
        <source>When nothing was observed</source>
        <translation>Når intet er observeret</translation>
    </message>
    <message>
        <source>Not together with</source>
        <translation>Ikke sammen med</translation>
    </message>
    <message>
        <source>a name that clauses share</source>
        <translation>et navn, som klausuler deler</translation>
    </message>
    <message>
        <source>Of the clauses with the same name here only the largest deduction of a year stays.</source>
        <translation>Af klausulerne med samme navn her består kun årets største fradrag.</translation>
    </message>
    <message>
        <source>Who is paid back</source>
        <translation>Hvem der får penge tilbage</translation>
    </message>
    <message>
        <source>Who pays back</source>
        <translation>Hvem der betaler tilbage</translation>
    </message>
    <message>
        <source>“%1” is a new measure. Observations must name it so, and the annex leaves its meaning to be agreed.</source>
        <translation>»%1« er en ny måling. Observationer skal kalde den sådan, og dens betydning skal aftales i bilaget.</translation>
    </message>
    <message>
        <source>“%1” is more than the whole. Apply it only if it is meant.</source>
        <translation>»%1« er mere end det hele. Anvend det kun, hvis det er meningen.</translation>
    </message>
    <message>
        <source>“%1” may be a share or per cent. Write it with the sign, such as 50 %.</source>
        <translation>»%1« kan være en andel eller procent. Skriv tegnet med, f.eks. 50 %.</translation>
    </message>
    <message>
        <source>“%1” can be read in two ways. Choose one.</source>
        <translation>»%1« kan læses på to måder. Vælg en.</translation>
    </message>
    <message>
        <source>The contract follows no index</source>
        <translation>Kontrakten følger intet indeks</translation>
    </message>
    <message>
        <source>“%1” is below nought. Nought is the least that can be expected.</source>
        <translation>»%1« er under nul. Nul er det mindste, der kan forventes.</translation>
    </message>
    <message>
        <source>Write a number, or choose an input from the list.</source>
        <translation>Skriv et tal, eller vælg en forudsætning fra listen.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>valor::ui::ClauseGallery</name>
    <message>
        <source>Add a clause</source>
        <translation>Tilføj en klausul</translation>
    </message>
    <message>
        <source>Kinds of clauses</source>
        <translation>Slags klausuler</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Tilføj…</translation>
    </message>
</context>
<context>
    <name>valor::ui::ComparePage</name>
    <message>
        <source>Side by side</source>
        <translation>Side om side</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Forskel</translation>
    </message>
    <message>
        <source>What is assumed differently</source>
        <translation>Hvad der forudsættes anderledes</translation>
    </message>
    <message>
        <source>Choose two to four on the left.</source>
        <translation>Vælg to til fire til venstre.</translation>
    </message>
    <message>
        <source>This case has one scenario only. Make another from it, change an input on the page “Simulation”, and come back to see what that changes.</source>
        <translation>Denne sag har kun ét scenarie. Lav et nyt ud fra det, ændr en forudsætning på siden »Simulering«, og kom tilbage for at se, hvad det ændrer.</translation>
    </message>
    <message>
        <source>This case has one alternative only. Choose “Scenarios” on the left to compare what is assumed of it.</source>
        <translation>Denne sag har kun ét alternativ. Vælg »Scenarier« til venstre for at sammenligne, hvad der forudsættes om det.</translation>
    </message>
    <message>
        <source>Difference to “%1” over the horizon: the mean, and below it 90 % of %2 futures, the same for all. The bars of a row share one scale; the tick is zero.</source>
        <translation>Forskel fra »%1« over horisonten: gennemsnittet, og under det 90 % af %2 fremtider, de samme for alle. Bjælkerne i en række har fælles skala; stregen er nul.</translation>
    </message>
    <message>
        <source>One input after the other takes its value in “%1”, the largest effect alone first. What inputs do together falls to the later one: another order would share it out differently. Means of %2 futures.</source>
        <translation>Én forudsætning efter den anden får sin værdi i »%1«, den største virkning alene først. Hvad forudsætninger gør sammen, tilfalder den senere: en anden rækkefølge ville fordele det anderledes. Gennemsnit af %2 fremtider.</translation>
    </message>
    <message>
        <source>The comparison could not be made. %1</source>
        <translation>Sammenligningen kunne ikke laves. %1</translation>
    </message>
    <message>
        <source>Before the change</source>
        <translation>Før ændringen</translation>
    </message>
    <message>
        <source>Why it changes</source>
        <translation>Hvorfor det ændrer sig</translation>
    </message>
    <message>
        <source>New scenario from this…</source>
        <translation>Nyt scenarie ud fra dette…</translation>
    </message>
    <message>
        <source>There is nothing to compare yet: every figure would be 0. The page “Simulation” says what is missing.</source>
        <translation>Der er intet at sammenligne endnu: alle tal ville være 0. Siden »Simulering« siger, hvad der mangler.</translation>
    </message>
    <message>
        <source>Changes as a scenario of their own…</source>
        <translation>Ændringer som eget scenarie…</translation>
    </message>
    <message>
        <source>This case has one scenario only, and you have changed inputs in it. Make these changes a scenario of their own: “%1” gets its figures back, and both stand side by side.</source>
        <translation>Denne sag har kun ét scenarie, og du har ændret forudsætninger i det. Gør ændringerne til et scenarie for sig: »%1« får sine tal tilbage, og begge står side om side.</translation>
    </message>
    <message>
        <source>There are so many steps that fewer futures are used: in all %1 the ends are %2 and %3.</source>
        <translation>Der er så mange trin, at der bruges færre fremtider: i alle %1 er enderne %2 og %3.</translation>
    </message>
    <message>
        <source>Calculating… Every column is a full run; the figures come here.</source>
        <translation>Beregner… Hver kolonne er en fuld kørsel; tallene kommer her.</translation>
    </message>
    <message>
        <source>Not calculated. “Compare again” on the left makes up for it.</source>
        <translation>Ikke beregnet. »Sammenlign igen« til venstre gør det.</translation>
    </message>
    <message>
        <source>Calculating…</source>
        <translation>Beregner…</translation>
    </message>
    <message>
        <source>Not calculated</source>
        <translation>Ikke beregnet</translation>
    </message>
    <message>
        <source>settings of the scenario</source>
        <translation>scenariets indstillinger</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 til</translation>
    </message>
    <message>
        <source>No effect on the result: %1.</source>
        <translation>Ingen virkning på resultatet: %1.</translation>
    </message>
    <message>
        <source>Go to Simulation</source>
        <translation>Gå til Simulering</translation>
    </message>
    <message>
        <source>Future by future, so that what is uncertain in both cancels; ± is the standard error of the mean, 90 % of the differences lie in the interval. The last columns: in how many of the futures each of the two is the higher one.</source>
        <translation>Fremtid for fremtid, så det, der er usikkert i begge, går ud; ± er middelværdiens standardfejl, og 90 % af forskellene ligger i intervallet. De sidste kolonner: i hvor mange af fremtiderne hver af de to er højest.</translation>
    </message>
</context>
<context>
    <name>valor::ui::ComparisonModel</name>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>%1: 5 %</source>
        <translation>%1: 5 %</translation>
    </message>
    <message>
        <source>%1: 95 %</source>
        <translation>%1: 95 %</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Enhed</translation>
    </message>
</context>
<context>
    <name>valor::ui::ContenderCard</name>
    <message>
        <source>All for the alternative “%1”</source>
        <translation>Alle for alternativet »%1«</translation>
    </message>
    <message>
        <source>All in the scenario “%1”</source>
        <translation>Alle i scenariet »%1«</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Side om side</translation>
    </message>
    <message>
        <source>Alternatives</source>
        <translation>Alternativer</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>Scenarier</translation>
    </message>
    <message>
        <source>What is compared</source>
        <translation>Hvad der sammenlignes</translation>
    </message>
    <message>
        <source>Two to four can stand side by side.</source>
        <translation>To til fire kan stå side om side.</translation>
    </message>
    <message>
        <source>Progress of the comparison</source>
        <translation>Sammenligningens fremdrift</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annullér</translation>
    </message>
    <message>
        <source>Cancel the comparison</source>
        <translation>Annullér sammenligningen</translation>
    </message>
    <message>
        <source>Compare again</source>
        <translation>Sammenlign igen</translation>
    </message>
    <message>
        <source>Four stand side by side already. Take the tick from one of them first.</source>
        <translation>Der står allerede fire side om side. Fjern først fluebenet ved et af dem.</translation>
    </message>
    <message>
        <source>Calculating…</source>
        <translation>Beregner…</translation>
    </message>
</context>
<context>
    <name>valor::ui::ContractForm</name>
    <message>
        <source>The contract as a whole</source>
        <translation>Kontrakten som helhed</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>First month</source>
        <translation>Første måned</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Længde</translation>
    </message>
    <message>
        <source>Years of the contract, and what is counted by the year, begin in its first month.</source>
        <translation>Kontraktens år, og hvad der tælles pr. år, begynder i dens første måned.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ret</translation>
    </message>
    <message>
        <source>Enter how many months the contract lasts.</source>
        <translation>Angiv, hvor mange måneder kontrakten varer.</translation>
    </message>
    <message>
        <source>change of contract %1</source>
        <translation>ændring af kontrakten %1</translation>
    </message>
    <message>
        <source>Amounts follow the general price index, where a clause says so</source>
        <translation>Beløb følger det almindelige prisindeks, hvor en klausul siger det</translation>
    </message>
</context>
<context>
    <name>valor::ui::ContractPage</name>
    <message>
        <source>All amounts are in %1, without VAT.</source>
        <translation>Alle beløb er i %1, uden moms.</translation>
    </message>
    <message>
        <source>new clause %1</source>
        <translation>ny klausul %1</translation>
    </message>
    <message>
        <source>change of clause %1</source>
        <translation>ændring af klausul %1</translation>
    </message>
    <message>
        <source>removal of clause %1</source>
        <translation>fjernelse af klausul %1</translation>
    </message>
    <message>
        <source>new place of clause %1</source>
        <translation>ny plads til klausul %1</translation>
    </message>
    <message>
        <source>Clauses in order of application</source>
        <translation>Klausuler i anvendelsens rækkefølge</translation>
    </message>
    <message>
        <source>Alternative and contract</source>
        <translation>Alternativ og kontrakt</translation>
    </message>
    <message>
        <source>Clauses</source>
        <translation>Klausuler</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Tilføj…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Redigér…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Fjern</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Flyt op</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Flyt ned</translation>
    </message>
    <message>
        <source>new contract %1</source>
        <translation>ny kontrakt %1</translation>
    </message>
    <message>
        <source>No alternative of this case has a contract yet. “New contract…” begins one for the alternative above.</source>
        <translation>Intet alternativ i sagen har en kontrakt endnu. »Ny kontrakt…« begynder en for alternativet ovenfor.</translation>
    </message>
    <message>
        <source>New contract…</source>
        <translation>Ny kontrakt…</translation>
    </message>
    <message>
        <source>removal of contract %1</source>
        <translation>fjernelse af kontrakten %1</translation>
    </message>
    <message>
        <source>Term…</source>
        <translation>Løbetid…</translation>
    </message>
    <message>
        <source>Name, first month, length and index of the contract that is shown</source>
        <translation>Navn, første måned, længde og indeks for den viste kontrakt</translation>
    </message>
    <message>
        <source>Remove contract</source>
        <translation>Fjern kontrakt</translation>
    </message>
    <message>
        <source>Take the contract that is shown away from its alternative</source>
        <translation>Tag den viste kontrakt væk fra dens alternativ</translation>
    </message>
    <message>
        <source>No alternative of this case has a contract yet. “New contract…” begins one for “%1”.</source>
        <translation>Intet alternativ i sagen har en kontrakt endnu. »Ny kontrakt…« begynder en for »%1«.</translation>
    </message>
    <message>
        <source>“%1” has no contract. “New contract…” begins one for it; the contracts of others are in the list at the left.</source>
        <translation>»%1« har ingen kontrakt. »Ny kontrakt…« begynder en til det; andre alternativers kontrakter står i listen til venstre.</translation>
    </message>
    <message>
        <source>Contracts of other alternatives</source>
        <translation>Andre alternativers kontrakter</translation>
    </message>
    <message>
        <source>Settle observations…</source>
        <translation>Afregn observationer…</translation>
    </message>
    <message>
        <source>What the contract that is shown pays on what was observed</source>
        <translation>Hvad den viste kontrakt betaler efter det observerede</translation>
    </message>
    <message>
        <source>Settle observations</source>
        <translation>Afregn observationer</translation>
    </message>
    <message>
        <source>Observations are settled on the contract that this page shows.</source>
        <translation>Observationer afregnes efter den kontrakt, som denne side viser.</translation>
    </message>
    <message>
        <source>Also signed by %1: a change here holds for both.</source>
        <translation>Også underskrevet af %1: En ændring her gælder for begge.</translation>
    </message>
    <message>
        <source>Also signed by %1: a change here holds for all of them.</source>
        <translation>Også underskrevet af %1: En ændring her gælder for dem alle.</translation>
    </message>
    <message>
        <source>own copy of contract %1</source>
        <translation>egen kopi af kontrakten %1</translation>
    </message>
    <message>
        <source>Give this alternative its own copy</source>
        <translation>Giv alternativet dets egen kopi</translation>
    </message>
    <message>
        <source>Certain amounts become its own; uncertain figures and what is expected of the tool stay common to both.</source>
        <translation>Sikre beløb bliver dets egne; usikre tal og det, der forventes af værktøjet, forbliver fælles for begge.</translation>
    </message>
</context>
<context>
    <name>valor::ui::ContractPreview</name>
    <message>
        <source>Guarantees</source>
        <translation>Garantier</translation>
    </message>
    <message>
        <source>Administration</source>
        <translation>Administration</translation>
    </message>
    <message>
        <source>The payments cannot be worked out yet. %1</source>
        <translation>Betalingerne kan ikke regnes ud endnu. %1</translation>
    </message>
    <message>
        <source>From the newest run: everything this party receives in the alternative, under all its contracts and compared with the comparator, less costs that the case gives it; in money of each year.</source>
        <translation>Fra den nyeste kørsel: alt, hvad parten modtager i alternativet, under alle sine kontrakter og sammenlignet med referencen, minus omkostninger, som sagen giver den; i løbende priser.</translation>
    </message>
    <message>
        <source>Before the change</source>
        <translation>Før ændringen</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Betalinger</translation>
    </message>
    <message>
        <source>Annex</source>
        <translation>Bilag</translation>
    </message>
    <message>
        <source>Views of the contract</source>
        <translation>Visninger af kontrakten</translation>
    </message>
    <message>
        <source>Payments by volume</source>
        <translation>Betalinger efter mængde</translation>
    </message>
    <message>
        <source>What they rest on</source>
        <translation>Hvad de hviler på</translation>
    </message>
    <message>
        <source>No clause of this contract guarantees a share. Add one, for instance an outcome rebate, to see how often it would pay out.</source>
        <translation>Ingen klausul i denne kontrakt garanterer en andel. Tilføj en, for eksempel en resultatrabat, for at se, hvor ofte den ville blive udløst.</translation>
    </message>
    <message>
        <source>Seller</source>
        <translation>Leverandør</translation>
    </message>
    <message>
        <source>Payment annex</source>
        <translation>Betalingsbilag</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Side om side</translation>
    </message>
    <message>
        <source>Whose hour it is</source>
        <translation>Hvis time det er</translation>
    </message>
    <message>
        <source>Hatched: volumes at which more would cost less.</source>
        <translation>Skraveret: mængder, hvor mere ville koste mindre.</translation>
    </message>
</context>
<context>
    <name>valor::ui::ConvergencePane</name>
    <message>
        <source>There is no full run of the case as it is now. Run it first (F5).</source>
        <translation>Der er ingen fuld kørsel af sagen, som den er nu. Kør den først (F5).</translation>
    </message>
</context>
<context>
    <name>valor::ui::CostForm</name>
    <message>
        <source>Add cost</source>
        <translation>Tilføj udgift</translation>
    </message>
    <message>
        <source>What is paid for</source>
        <translation>Hvad der betales for</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Beløb</translation>
    </message>
    <message>
        <source>It is due</source>
        <translation>Det forfalder</translation>
    </message>
    <message>
        <source>Who pays</source>
        <translation>Hvem der betaler</translation>
    </message>
    <message>
        <source>Who is paid</source>
        <translation>Hvem der får betaling</translation>
    </message>
    <message>
        <source>From the month, or open</source>
        <translation>Fra måneden, eller åbent</translation>
    </message>
    <message>
        <source>In the alternative “%1”. Prices that a vendor agrees on belong into a contract.</source>
        <translation>I alternativet »%1«. Priser, som en leverandør aftaler, hører til i en kontrakt.</translation>
    </message>
    <message>
        <source>for example: integration</source>
        <translation>for eksempel: integration</translation>
    </message>
    <message>
        <source>Whoever runs the site</source>
        <translation>Den, der driver stedet</translation>
    </message>
    <message>
        <source>Somebody outside</source>
        <translation>Nogen udenfor</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>Giv det et navn.</translation>
    </message>
    <message>
        <source>Enter the amount.</source>
        <translation>Skriv beløbet.</translation>
    </message>
    <message>
        <source>new cost “%1”</source>
        <translation>ny udgift »%1«</translation>
    </message>
</context>
<context>
    <name>valor::ui::DensityPanel</name>
    <message>
        <source>%1 %2 or less: %3</source>
        <translation>%1 %2 eller mindre: %3</translation>
    </message>
</context>
<context>
    <name>valor::ui::DocumentPane</name>
    <message>
        <source>Save the text</source>
        <translation>Gem teksten</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiér</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Gem som…</translation>
    </message>
    <message>
        <source>Document</source>
        <comment>name of a file</comment>
        <translation>Dokument</translation>
    </message>
</context>
<context>
    <name>valor::ui::DoiField</name>
    <message>
        <source>“%1” is not a DOI, which begins with “10.”. Write it as 10.1000/182, or leave the field empty and name the source in words.</source>
        <translation>»%1« er ikke en DOI; den begynder med »10.«. Skriv den som 10.1000/182, eller lad feltet stå tomt, og nævn kilden i ord.</translation>
    </message>
</context>
<context>
    <name>valor::ui::DrawsDialog</name>
    <message>
        <source>Number of draws</source>
        <translation>Antal trækninger</translation>
    </message>
    <message>
        <source>So many draws</source>
        <translation>Så mange trækninger</translation>
    </message>
    <message>
        <source>Draws</source>
        <translation>Trækninger</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Kør</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annullér</translation>
    </message>
    <message>
        <source>Until the mean is sure enough</source>
        <translation>Indtil gennemsnittet er sikkert nok</translation>
    </message>
    <message>
        <source>Mean of</source>
        <translation>Gennemsnit af</translation>
    </message>
    <message>
        <source>Standard error at most</source>
        <translation>Standardfejl højst</translation>
    </message>
    <message>
        <source>Counted in</source>
        <translation>Opgjort i</translation>
    </message>
    <message>
        <source>per cent of the mean</source>
        <translation>procent af gennemsnittet</translation>
    </message>
    <message>
        <source>For so long</source>
        <translation>Så længe</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Sekunder</translation>
    </message>
    <message>
        <source>Enter how many draws, from %1 to %2.</source>
        <translation>Angiv, hvor mange trækninger, fra %1 til %2.</translation>
    </message>
    <message>
        <source>Enter a standard error above 0.</source>
        <translation>Angiv en standardfejl over 0.</translation>
    </message>
    <message>
        <source>Enter how many seconds, more than 0.</source>
        <translation>Angiv, hvor mange sekunder, flere end 0.</translation>
    </message>
    <message>
        <source>It holds for full runs of every case until the program ends. A run that grows looks at its error every %1 draws and spreads its futures by Sobol; the number it ends at repeats it exactly. The page Compare and contracts take the number of “So many draws”, also while a run grows; previews keep to their own.</source>
        <translation>Det gælder for fulde kørsler af alle sager, indtil programmet afsluttes. En kørsel, der vokser, ser på sin fejl for hver %1 trækninger og spreder fremtiderne efter Sobol; det antal, den ender ved, gentager den nøjagtigt. Siden Sammenlign og kontrakter tager antallet fra »Så mange trækninger«, også mens en kørsel vokser; forhåndsvisninger beholder deres eget.</translation>
    </message>
    <message>
        <source>At most this many draws</source>
        <translation>Dog højst så mange trækninger</translation>
    </message>
</context>
<context>
    <name>valor::ui::EffectFields</name>
    <message>
        <source>What it does</source>
        <translation>Hvad det gør</translation>
    </message>
    <message>
        <source>May be left open; the pale figure counts then:</source>
        <translation>Kan stå åbent; så gælder det blege tal:</translation>
    </message>
    <message>
        <source>What that is worth; what is left open is not counted:</source>
        <translation>Hvad det er værd; det, der står åbent, tælles ikke med:</translation>
    </message>
    <message>
        <source>100 %: a freed hour counts its full cost. 0 %: only money that leaves the budget counts.</source>
        <translation>100 %: en frigjort time tæller med hele timens udgift. 0 %: kun penge, der forlader budgettet, tæller.</translation>
    </message>
    <message>
        <source>Enter: %1.</source>
        <translation>Skriv: %1.</translation>
    </message>
</context>
<context>
    <name>valor::ui::EffectForm</name>
    <message>
        <source>Add effect</source>
        <translation>Tilføj effekt</translation>
    </message>
    <message>
        <source>In the need</source>
        <translation>I behovet</translation>
    </message>
    <message>
        <source>The tool is no longer there.</source>
        <translation>Værktøjet er der ikke længere.</translation>
    </message>
    <message>
        <source>new effect of “%1”</source>
        <translation>ny effekt af »%1«</translation>
    </message>
</context>
<context>
    <name>valor::ui::EvidenceBadge</name>
    <message>
        <source>%1. Click for the source.</source>
        <translation>%1. Klik for at se kilden.</translation>
    </message>
</context>
<context>
    <name>valor::ui::EvidenceDrawer</name>
    <message>
        <source>Close (Esc)</source>
        <translation>Luk (Esc)</translation>
    </message>
    <message>
        <source>Close the evidence</source>
        <translation>Luk evidensen</translation>
    </message>
    <message>
        <source>Evidence of %1</source>
        <translation>Evidens for %1</translation>
    </message>
    <message>
        <source>What rests on it</source>
        <translation>Hvad der bygger på den</translation>
    </message>
    <message>
        <source>Nothing: the case does not use it.</source>
        <translation>Intet: sagen bruger den ikke.</translation>
    </message>
    <message>
        <source>Edit figure…</source>
        <translation>Ret tallet…</translation>
    </message>
</context>
<context>
    <name>valor::ui::EvidenceModel</name>
    <message>
        <source>%1 doi:%2</source>
        <translation>%1 doi:%2</translation>
    </message>
    <message>
        <source>%1, 90 % between %2</source>
        <translation>%1, 90 % mellem %2</translation>
    </message>
    <message>
        <source>%1: %2. %3. %4</source>
        <translation>%1: %2. %3. %4</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Forudsætning</translation>
    </message>
    <message>
        <source>Rests on</source>
        <translation>Bygger på</translation>
    </message>
    <message>
        <source>Central value</source>
        <translation>Central værdi</translation>
    </message>
    <message>
        <source>90 % range</source>
        <translation>90 %-interval</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Kilde</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>År</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Hvor</translation>
    </message>
    <message>
        <source>Used in</source>
        <translation>Bruges i</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Enhed</translation>
    </message>
    <message>
        <source>5 % quantile</source>
        <translation>5 %-fraktil</translation>
    </message>
    <message>
        <source>95 % quantile</source>
        <translation>95 %-fraktil</translation>
    </message>
    <message>
        <source>DOI</source>
        <translation>DOI</translation>
    </message>
</context>
<context>
    <name>valor::ui::EvidencePane</name>
    <message>
        <source>Filter by words</source>
        <translation>Filtrér efter ord</translation>
    </message>
    <message>
        <source>Filter the inputs by words</source>
        <translation>Filtrér forudsætningerne efter ord</translation>
    </message>
    <message>
        <source>Filter the inputs by what they rest on</source>
        <translation>Filtrér forudsætningerne efter, hvad de bygger på</translation>
    </message>
    <message>
        <source>No input matches. Clear the filter to see all.</source>
        <translation>Ingen forudsætning passer. Ryd filteret for at se alle.</translation>
    </message>
    <message>
        <source>Inputs of the tool and what they rest on</source>
        <translation>Værktøjets forudsætninger, og hvad de bygger på</translation>
    </message>
    <message>
        <source>Enter shows the evidence of an input, Escape closes it</source>
        <translation>Enter viser evidensen for en forudsætning, Escape lukker den</translation>
    </message>
    <message>
        <source>All marks</source>
        <translation>Alle mærker</translation>
    </message>
    <message>
        <source>Only: %1</source>
        <translation>Kun: %1</translation>
    </message>
    <message>
        <source>%1 inputs</source>
        <translation>%1 forudsætninger</translation>
    </message>
    <message>
        <source>%1 of %2 inputs</source>
        <translation>%1 af %2 forudsætninger</translation>
    </message>
</context>
<context>
    <name>valor::ui::FactSheetModel</name>
    <message>
        <source>Taking it into use</source>
        <translation>Ibrugtagning</translation>
    </message>
    <message>
        <source>Nothing stated: in full use from the planned month on</source>
        <translation>Intet angivet: fuldt i brug fra den planlagte måned</translation>
    </message>
    <message>
        <source>%1 (90 %: %2)</source>
        <translation>%1 (90 %: %2)</translation>
    </message>
    <message>
        <source>Effects in “%1”</source>
        <translation>Effekter i »%1«</translation>
    </message>
    <message>
        <source>No effect is stated: the tool changes nothing here</source>
        <translation>Ingen effekt er angivet: værktøjet ændrer intet her</translation>
    </message>
    <message>
        <source>Contracts that pay for it</source>
        <translation>Kontrakter, der betaler for det</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>None: nobody pays for it</source>
        <translation>Ingen: der betales ikke for det</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Alternatives that use it</source>
        <translation>Alternativer, der bruger det</translation>
    </message>
    <message>
        <source>None: no alternative deploys it</source>
        <translation>Ingen: intet alternativ indfører det</translation>
    </message>
    <message>
        <source>from %1 on</source>
        <translation>fra %1</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <translation>%1: %2. %3</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Tal</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Værdi</translation>
    </message>
    <message>
        <source>Rests on</source>
        <translation>Bygger på</translation>
    </message>
</context>
<context>
    <name>valor::ui::FanPanel</name>
    <message>
        <source>%1: %2
%3 %4</source>
        <translation>%1: %2
%3 %4</translation>
    </message>
    <message>
        <source>%1: %2
%3 %4, %5 between %6 and %7</source>
        <translation>%1: %2
%3 %4, %5 mellem %6 og %7</translation>
    </message>
</context>
<context>
    <name>valor::ui::FigureDialog</name>
    <message>
        <source>Nothing is said</source>
        <translation>Intet angivet</translation>
    </message>
    <message>
        <source>Published counts</source>
        <translation>Offentliggjorte optællinger</translation>
    </message>
    <message>
        <source>A published interval</source>
        <translation>Et offentliggjort interval</translation>
    </message>
    <message>
        <source>A judgement</source>
        <translation>Et skøn</translation>
    </message>
    <message>
        <source>Edit figure</source>
        <translation>Ret tallet</translation>
    </message>
    <message>
        <source>Change figure</source>
        <translation>Ret tallet</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Enhed</translation>
    </message>
    <message>
        <source>How it is stated</source>
        <translation>Hvordan det angives</translation>
    </message>
    <message>
        <source>The scenario “%1” states another figure and keeps it. Here is the one of the case.</source>
        <translation>Scenariet »%1« angiver et andet tal og beholder det. Her står sagens eget.</translation>
    </message>
    <message>
        <source>As it is stated now</source>
        <translation>Som det er angivet nu</translation>
    </message>
    <message>
        <source>How far it can be trusted</source>
        <translation>Hvor sikkert tallet er</translation>
    </message>
    <message>
        <source>What the width rests on</source>
        <translation>Hvad bredden hviler på</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Kilde</translation>
    </message>
    <message>
        <source>DOI</source>
        <translation>DOI</translation>
    </message>
    <message>
        <source>Year of the source</source>
        <translation>Kildens år</translation>
    </message>
    <message>
        <source>Price year of the source</source>
        <translation>Kildens prisår</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Bemærkning</translation>
    </message>
    <message>
        <source>Enter every number to see what follows.</source>
        <translation>Skriv alle tal for at se, hvad der følger.</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>Giv det et navn.</translation>
    </message>
    <message>
        <source>new statement of %1</source>
        <translation>ny angivelse af %1</translation>
    </message>
    <message>
        <source>Always %1</source>
        <translation>Altid %1</translation>
    </message>
    <message>
        <source>Mean %1, standard deviation %2; 5, 50 and 95 of 100 lie below %3, %4 and %5</source>
        <translation>Middelværdi %1, standardafvigelse %2; 5, 50 og 95 af 100 ligger under %3, %4 og %5</translation>
    </message>
    <message>
        <source>It is the figure of the case: a change holds in every scenario that states none of its own. To change “%1” alone, use the slider or the field of the input.</source>
        <translation>Det er sagens tal: en ændring gælder i alle scenarier, der ikke har deres eget. Brug forudsætningens skyder eller felt for kun at ændre »%1«.</translation>
    </message>
    <message>
        <source>No known country: it is kept in these words. Names in English, Danish and Norwegian and codes such as DK are known; several stand apart by “/”.</source>
        <translation>Intet kendt land: det gemmes med disse ord. Navne på engelsk, dansk og norsk og koder som DK er kendt; flere adskilles med »/«.</translation>
    </message>
    <message>
        <source>Put the note on the former source back</source>
        <translation>Sæt bemærkningen om den tidligere kilde tilbage</translation>
    </message>
    <message>
        <source>The note was on the former source: it is taken away with it.</source>
        <translation>Bemærkningen gjaldt den tidligere kilde og er fjernet sammen med den.</translation>
    </message>
</context>
<context>
    <name>valor::ui::FindingsDialog</name>
    <message>
        <source>Go there</source>
        <translation>Gå dertil</translation>
    </message>
    <message>
        <source>Accepted by %1, %2: %3</source>
        <translation>Godkendt af %1, %2: %3</translation>
    </message>
    <message>
        <source>Accept…</source>
        <translation>Godkend…</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Træk tilbage…</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begrundelse</translation>
    </message>
    <message>
        <source>Why is this acceptable?</source>
        <translation>Hvorfor kan det godkendes?</translation>
    </message>
    <message>
        <source>Why is it no longer acceptable?</source>
        <translation>Hvorfor kan det ikke længere godkendes?</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Godkend</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Træk tilbage</translation>
    </message>
</context>
<context>
    <name>valor::ui::Form</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>valor::ui::FrameForm</name>
    <message>
        <source>Horizon and valuation</source>
        <translation>Horisont og værdisætning</translation>
    </message>
    <message>
        <source>Of the scenario “%1”. Each figure is an input of its own, which can be given a source.</source>
        <translation>For scenariet »%1«. Hvert tal er en forudsætning for sig, som kan få en kilde.</translation>
    </message>
    <message>
        <source>Months to look at</source>
        <translation>Måneder, der ses på</translation>
    </message>
    <message>
        <source>Discount rate</source>
        <translation>Diskonteringsrente</translation>
    </message>
    <message>
        <source>Share of its cost that a freed hour counts</source>
        <translation>Andel af udgiften, en frigjort time tæller med</translation>
    </message>
    <message>
        <source>Value of a QALY</source>
        <translation>Værdi af et QALY</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ret</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ingen</translation>
    </message>
    <message>
        <source>Whose gains count</source>
        <translation>Hvis gevinster tæller</translation>
    </message>
    <message>
        <source>Enter how many months to look at.</source>
        <translation>Skriv, hvor mange måneder der ses på.</translation>
    </message>
    <message>
        <source>change of horizon and valuation of “%1”</source>
        <translation>ændring af horisont og værdisætning i »%1«</translation>
    </message>
</context>
<context>
    <name>valor::ui::Gestures</name>
    <message>
        <source>end of the measurement</source>
        <translation>målingens afslutning</translation>
    </message>
</context>
<context>
    <name>valor::ui::GoLivesForm</name>
    <message>
        <source>Go-lives</source>
        <translation>Idriftsættelser</translation>
    </message>
    <message>
        <source>Alternative “%1”. The first month in use, and the first month no longer in use, as 2027-01. A tool without a first month is not used there.</source>
        <translation>Alternativ »%1«. Den første måned i brug og den første måned ude af brug, som 2027-01. Et værktøj uden første måned bruges ikke der.</translation>
    </message>
    <message>
        <source>Change go-lives</source>
        <translation>Ret idriftsættelser</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>bruges ikke</translation>
    </message>
    <message>
        <source>no exit</source>
        <translation>intet ophør</translation>
    </message>
    <message>
        <source>%1, exit</source>
        <translation>%1, ophør</translation>
    </message>
    <message>
        <source>What has an exit needs a first month, too.</source>
        <translation>Det, der har et ophør, skal også have en første måned.</translation>
    </message>
    <message>
        <source>change of go-lives in “%1”</source>
        <translation>ændring af idriftsættelser i »%1«</translation>
    </message>
</context>
<context>
    <name>valor::ui::GridPane</name>
    <message>
        <source>Across</source>
        <translation>Vandret</translation>
    </message>
    <message>
        <source>Upwards</source>
        <translation>Lodret</translation>
    </message>
    <message>
        <source>Choose two different inputs.</source>
        <translation>Vælg to forskellige forudsætninger.</translation>
    </message>
</context>
<context>
    <name>valor::ui::HeaderBar</name>
    <message>
        <source>The alternative that is looked at</source>
        <translation>Det alternativ, der vises</translation>
    </message>
    <message>
        <source>The set of assumptions that holds</source>
        <translation>Det sæt forudsætninger, der gælder</translation>
    </message>
    <message>
        <source>Run simulation</source>
        <translation>Kør simulering</translation>
    </message>
    <message>
        <source>Run all draws now (F5)</source>
        <translation>Kør alle trækninger nu (F5)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annullér</translation>
    </message>
    <message>
        <source>Alternative</source>
        <translation>Alternativ</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Scenarie</translation>
    </message>
    <message>
        <source>Search and commands (Ctrl+K)</source>
        <translation>Søg og kommandoer (Ctrl+K)</translation>
    </message>
    <message>
        <source>Search and commands</source>
        <translation>Søg og kommandoer</translation>
    </message>
    <message>
        <source>There is nothing to calculate yet. The page “Simulation” says what is missing.</source>
        <translation>Der er intet at beregne endnu. Siden »Simulering« siger, hvad der mangler.</translation>
    </message>
</context>
<context>
    <name>valor::ui::Headlines</name>
    <message>
        <source>Net benefit</source>
        <translation>Nettogevinst</translation>
    </message>
    <message>
        <source>Better off in</source>
        <translation>Bedre stillet i</translation>
    </message>
    <message>
        <source>Health gained</source>
        <translation>Vundet sundhed</translation>
    </message>
    <message>
        <source>What counts</source>
        <translation>Hvad der tæller</translation>
    </message>
    <message>
        <source>Calculating…</source>
        <translation>Beregner…</translation>
    </message>
    <message>
        <source>Pays for itself after</source>
        <translation>Tjener sig hjem efter</translation>
    </message>
    <message>
        <source>What stands behind this figure?</source>
        <translation>Hvad ligger bag dette tal?</translation>
    </message>
    <message>
        <source>Set a discount rate…</source>
        <translation>Angiv en diskonteringsrente…</translation>
    </message>
    <message>
        <source>Paid to vendors</source>
        <translation>Betalt til leverandører</translation>
    </message>
    <message>
        <source>State a range…</source>
        <translation>Angiv et interval…</translation>
    </message>
</context>
<context>
    <name>valor::ui::HistoryModel</name>
    <message>
        <source>Beginning: %1</source>
        <translation>Begyndelse: %1</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Hvem</translation>
    </message>
    <message>
        <source>Kept run</source>
        <translation>Gemt kørsel</translation>
    </message>
    <message>
        <source>Note on run %1: %2</source>
        <translation>Bemærkning til kørsel %1: %2</translation>
    </message>
    <message>
        <source>Warning approved (%1): %2</source>
        <translation>Advarsel godkendt (%1): %2</translation>
    </message>
    <message>
        <source>Approval withdrawn (%1): %2</source>
        <translation>Godkendelse trukket tilbage (%1): %2</translation>
    </message>
    <message>
        <source>Time (%1)</source>
        <translation>Tid (%1)</translation>
    </message>
</context>
<context>
    <name>valor::ui::InfluenceDialog</name>
    <message>
        <source>Two inputs</source>
        <translation>To forudsætninger</translation>
    </message>
    <message>
        <source>What an input must be</source>
        <translation>Hvad en forudsætning skal være</translation>
    </message>
    <message>
        <source>Where the uncertainty comes from</source>
        <translation>Hvor usikkerheden kommer fra</translation>
    </message>
    <message>
        <source>How sure the mean is</source>
        <translation>Hvor sikkert gennemsnittet er</translation>
    </message>
    <message>
        <source>Influence and uncertainty</source>
        <translation>Indflydelse og usikkerhed</translation>
    </message>
</context>
<context>
    <name>valor::ui::InformationDialog</name>
    <message>
        <source>Cancelled.</source>
        <translation>Annulleret.</translation>
    </message>
    <message>
        <source>What to find out</source>
        <translation>Hvad der bør findes ud af</translation>
    </message>
    <message>
        <source>A study or a pilot</source>
        <translation>En undersøgelse eller en pilot</translation>
    </message>
    <message>
        <source>Before the change</source>
        <translation>Før ændringen</translation>
    </message>
    <message>
        <source>Calculating…</source>
        <translation>Beregner…</translation>
    </message>
    <message>
        <source>Use %1 draws</source>
        <translation>Brug %1 trækninger</translation>
    </message>
    <message>
        <source>Calculating from %1 draws, which may take minutes. Fewer answer sooner and less exactly; the number of draws then holds for all full runs.</source>
        <translation>Beregner ud fra %1 trækninger, hvilket kan tage minutter. Færre svarer hurtigere og mindre nøjagtigt; antallet gælder derefter for alle fulde kørsler.</translation>
    </message>
</context>
<context>
    <name>valor::ui::InputCard</name>
    <message>
        <source>Inputs</source>
        <translation>Forudsætninger</translation>
    </message>
    <message>
        <source>Filter inputs</source>
        <translation>Filtrér forudsætninger</translation>
    </message>
    <message>
        <source>No input matches. Clear the filter to see all.</source>
        <translation>Ingen forudsætning passer. Ryd filteret for at se alle.</translation>
    </message>
    <message>
        <source>%1 of %2 inputs are assumptions</source>
        <translation>%1 af %2 tal er antagelser</translation>
    </message>
    <message>
        <source> · %1 changed</source>
        <translation> · %1 ændret</translation>
    </message>
    <message>
        <source>Show the list</source>
        <translation>Vis listen</translation>
    </message>
    <message>
        <source>Fewer inputs</source>
        <translation>Færre forudsætninger</translation>
    </message>
    <message>
        <source>All inputs (%1 more)</source>
        <translation>Alle forudsætninger (%1 til)</translation>
    </message>
    <message>
        <source>Changes hold in the scenario “%1”; the other scenarios keep their values.</source>
        <translation>Ændringer gælder i scenariet »%1«; de andre scenarier beholder deres værdier.</translation>
    </message>
    <message>
        <source>Changes hold in the scenario “%1”.</source>
        <translation>Ændringer gælder i scenariet »%1«.</translation>
    </message>
    <message>
        <source>This case has no inputs yet. Add needs, sites and tools on the pages before this one (or in the menu Case), or begin with a template (File ▸ New from template).</source>
        <translation>Sagen har endnu ingen forudsætninger. Tilføj behov, steder og værktøjer på siderne før denne (eller i menuen Sag), eller begynd med en skabelon (Filer ▸ Ny fra skabelon).</translation>
    </message>
    <message>
        <source>Changed in all scenarios since the case was opened: %1.</source>
        <translation>Ændret i alle scenarier, siden sagen blev åbnet: %1.</translation>
    </message>
</context>
<context>
    <name>valor::ui::InputListModel</name>
    <message>
        <source>Input</source>
        <translation>Forudsætning</translation>
    </message>
    <message>
        <source>Rests on</source>
        <translation>Bygger på</translation>
    </message>
    <message>
        <source>Central value</source>
        <translation>Central værdi</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Kilde</translation>
    </message>
</context>
<context>
    <name>valor::ui::MainWindow</name>
    <message>
        <source>%1 (read only)</source>
        <translation>%1 (kun læsning)</translation>
    </message>
    <message>
        <source>no file yet</source>
        <translation>ingen fil endnu</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>ikke gemt</translation>
    </message>
    <message>
        <source>The last change is not saved</source>
        <translation>Den seneste ændring er ikke gemt</translation>
    </message>
    <message>
        <source>You can go on; the next change tries again.</source>
        <translation>Du kan arbejde videre; næste ændring prøver igen.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Prøv igen</translation>
    </message>
    <message>
        <source>Alternative</source>
        <translation>Alternativ</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Scenarie</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Forudsætning</translation>
    </message>
    <message>
        <source>The page was not printed</source>
        <translation>Siden blev ikke udskrevet</translation>
    </message>
    <message>
        <source>The printer did not take it, or the file could not be written. Choose another.</source>
        <translation>Printeren tog den ikke, eller filen kunne ikke skrives. Vælg en anden.</translation>
    </message>
    <message>
        <source>Net benefit %1, %2</source>
        <translation>Nettogevinst %1, %2</translation>
    </message>
    <message>
        <source>The page is sent to the printer</source>
        <translation>Siden er sendt til printeren</translation>
    </message>
    <message>
        <source>The page is written to a file</source>
        <translation>Siden er skrevet til en fil</translation>
    </message>
</context>
<context>
    <name>valor::ui::Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Filer</translation>
    </message>
    <message>
        <source>&amp;Open case…</source>
        <translation>&amp;Åbn sag…</translation>
    </message>
    <message>
        <source>&amp;Recent</source>
        <translation>Senes&amp;te</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>A&amp;fslut</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Redigér</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Fortryd</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Gentag</translation>
    </message>
    <message>
        <source>&amp;Undo %1</source>
        <translation>&amp;Fortryd %1</translation>
    </message>
    <message>
        <source>&amp;Redo %1</source>
        <translation>&amp;Gentag %1</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Vis</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>&amp;Sprog</translation>
    </message>
    <message>
        <source>&amp;Number format</source>
        <translation>&amp;Talformat</translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <translation>Som skrive&amp;bordet</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Lyst</translation>
    </message>
    <message>
        <source>D&amp;ark</source>
        <translation>&amp;Mørkt</translation>
    </message>
    <message>
        <source>As the language</source>
        <translation>Som sproget</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>&amp;Simulation</source>
        <translation>&amp;Simulering</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Kør</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Annullér</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hjælp</translation>
    </message>
    <message>
        <source>&amp;About Valør</source>
        <translation>&amp;Om Valør</translation>
    </message>
    <message>
        <source>&amp;Licence</source>
        <translation>&amp;Licens</translation>
    </message>
    <message>
        <source>&amp;New from reference case</source>
        <translation>&amp;Ny fra referencesag</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Gem &amp;som…</translation>
    </message>
    <message>
        <source>&amp;Save revision…</source>
        <translation>&amp;Gem revision…</translation>
    </message>
    <message>
        <source>Re&amp;visions…</source>
        <translation>Re&amp;visioner…</translation>
    </message>
    <message>
        <source>&amp;Export as JSON…</source>
        <translation>&amp;Eksportér som JSON…</translation>
    </message>
    <message>
        <source>&amp;Close case</source>
        <translation>&amp;Luk sag</translation>
    </message>
    <message>
        <source>&amp;Keep this run</source>
        <translation>&amp;Gem denne kørsel</translation>
    </message>
    <message>
        <source>&amp;Patients and months</source>
        <translation>&amp;Patienter og måneder</translation>
    </message>
    <message>
        <source>&amp;Expected values: every month has the mean number of patients</source>
        <translation>&amp;Forventede antal: hver måned har det gennemsnitlige antal patienter</translation>
    </message>
    <message>
        <source>&amp;Drawn: the patients of each month fall by chance, as a single site meets them</source>
        <translation>&amp;Trukne antal: månedens patienter falder tilfældigt, som et enkelt sted møder dem</translation>
    </message>
    <message>
        <source>&amp;Search and commands…</source>
        <translation>Søg og &amp;kommandoer…</translation>
    </message>
    <message>
        <source>S&amp;cenario</source>
        <translation>S&amp;cenarie</translation>
    </message>
    <message>
        <source>&amp;New scenario from this…</source>
        <translation>&amp;Nyt scenarie ud fra dette…</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>&amp;Omdøb…</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Fjern</translation>
    </message>
    <message>
        <source>%1 (not found)</source>
        <translation>%1 (findes ikke)</translation>
    </message>
    <message>
        <source>&amp;Remove those not found</source>
        <translation>&amp;Fjern dem, der ikke findes</translation>
    </message>
    <message>
        <source>New from &amp;template</source>
        <translation>Ny fra s&amp;kabelon</translation>
    </message>
    <message>
        <source>New &amp;blank case…</source>
        <translation>Ny to&amp;m sag…</translation>
    </message>
    <message>
        <source>Five-minute &amp;tour</source>
        <translation>&amp;Rundvisning på fem minutter</translation>
    </message>
    <message>
        <source>&amp;Print page…</source>
        <translation>&amp;Udskriv side…</translation>
    </message>
    <message>
        <source>&amp;Changes as a scenario of their own…</source>
        <translation>Æn&amp;dringer som eget scenarie…</translation>
    </message>
    <message>
        <source>C&amp;ase</source>
        <translation>Sa&amp;g</translation>
    </message>
    <message>
        <source>Add &amp;need…</source>
        <translation>Tilføj &amp;behov…</translation>
    </message>
    <message>
        <source>Add &amp;site…</source>
        <translation>Tilføj &amp;sted…</translation>
    </message>
    <message>
        <source>Add &amp;tool…</source>
        <translation>Tilføj &amp;værktøj…</translation>
    </message>
    <message>
        <source>Add &amp;party…</source>
        <translation>Tilføj &amp;part…</translation>
    </message>
    <message>
        <source>Add c&amp;ost…</source>
        <translation>Tilføj &amp;udgift…</translation>
    </message>
    <message>
        <source>&amp;Go-lives…</source>
        <translation>&amp;Idriftsættelser…</translation>
    </message>
    <message>
        <source>Nee&amp;ds and sites</source>
        <translation>B&amp;ehov og steder</translation>
    </message>
    <message>
        <source>Too&amp;ls</source>
        <translation>Væ&amp;rktøjer</translation>
    </message>
    <message>
        <source>Part&amp;ies and costs</source>
        <translation>Par&amp;ter og udgifter</translation>
    </message>
    <message>
        <source>Titl&amp;e of the case…</source>
        <translation>Sagens tite&amp;l…</translation>
    </message>
    <message>
        <source>&amp;Copy alternative…</source>
        <translation>&amp;Kopiér alternativ…</translation>
    </message>
    <message>
        <source>&amp;Rename alternative…</source>
        <translation>&amp;Omdøb alternativ…</translation>
    </message>
    <message>
        <source>Re&amp;move alternative</source>
        <translation>&amp;Fjern alternativ</translation>
    </message>
    <message>
        <source>&amp;Horizon and valuation…</source>
        <translation>&amp;Horisont og værdisætning…</translation>
    </message>
    <message>
        <source>Export vendor cop&amp;y</source>
        <translation>Eksportér ko&amp;pi til leverandør</translation>
    </message>
    <message>
        <source>For %1…</source>
        <translation>Til %1…</translation>
    </message>
    <message>
        <source>What it is &amp;worth to know…</source>
        <translation>Hvad det er &amp;værd at vide…</translation>
    </message>
    <message>
        <source>Price &amp;year…</source>
        <translation>Pris&amp;år…</translation>
    </message>
    <message>
        <source>&amp;Import sample…</source>
        <translation>&amp;Importér stikprøve…</translation>
    </message>
    <message>
        <source>Influence and &amp;uncertainty…</source>
        <translation>Indflydelse og &amp;usikkerhed…</translation>
    </message>
    <message>
        <source>E&amp;xport sample…</source>
        <translation>Eksportér stikp&amp;røve…</translation>
    </message>
    <message>
        <source>Undo further &amp;back: Revisions…</source>
        <translation>Fortryd længere &amp;tilbage: Revisioner…</translation>
    </message>
    <message>
        <source>Changes made before the case was opened are under File ▸ Revisions.</source>
        <translation>Ændringer, der er lavet, før sagen blev åbnet, står under Filer ▸ Revisioner.</translation>
    </message>
    <message>
        <source>&amp;Make report…</source>
        <translation>&amp;Dan rapport…</translation>
    </message>
    <message>
        <source>&amp;Number of draws…</source>
        <translation>Antal &amp;trækninger…</translation>
    </message>
    <message>
        <source>Repeat a report from a &amp;file…</source>
        <translation>Gent&amp;ag en rapport fra en fil…</translation>
    </message>
    <message>
        <source>Settle o&amp;bservations…</source>
        <translation>&amp;Afregn observationer…</translation>
    </message>
</context>
<context>
    <name>valor::ui::MonthField</name>
    <message>
        <source>“%1” is no month. Write it as %2 or %3.</source>
        <translation>»%1« er ingen måned. Skriv den som %2 eller %3.</translation>
    </message>
    <message>
        <source>Write the month as %1.</source>
        <translation>Skriv måneden som %1.</translation>
    </message>
</context>
<context>
    <name>valor::ui::NameForm</name>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>Giv det et navn.</translation>
    </message>
</context>
<context>
    <name>valor::ui::NeedForm</name>
    <message>
        <source>Add need</source>
        <translation>Tilføj behov</translation>
    </message>
    <message>
        <source>What patients need</source>
        <translation>Hvad patienterne har brug for</translation>
    </message>
    <message>
        <source>Cases per 100,000 inhabitants and year</source>
        <translation>Tilfælde pr. 100.000 indbyggere og år</translation>
    </message>
    <message>
        <source>Share suited to the tool</source>
        <translation>Andel egnet til værktøjet</translation>
    </message>
    <message>
        <source>for example: chest X-rays</source>
        <translation>for eksempel: røntgen af thorax</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Or a site&apos;s own count of cases a year, where it is known:</source>
        <translation>Eller et steds eget antal tilfælde om året, hvor det kendes:</translation>
    </message>
    <message>
        <source>Give the need a name.</source>
        <translation>Giv behovet et navn.</translation>
    </message>
    <message>
        <source>new need “%1”</source>
        <translation>nyt behov »%1«</translation>
    </message>
</context>
<context>
    <name>valor::ui::NeedsPage</name>
    <message>
        <source>Volumes</source>
        <translation>Mængder</translation>
    </message>
    <message>
        <source>Who takes part</source>
        <translation>Hvem der deltager</translation>
    </message>
    <message>
        <source>Alternative “%1”: when each tool is planned to go into use at each site. A bar with a tip goes on beyond the horizon; a solid end is an exit.</source>
        <translation>Alternativet »%1«: hvornår hvert værktøj er planlagt i drift på hvert sted. En bjælke med spids fortsætter efter horisonten; en massiv ende er et ophør.</translation>
    </message>
    <message>
        <source>pasting of %1 figures</source>
        <translation>indsættelse af %1 tal</translation>
    </message>
    <message>
        <source>There are no figures to paste. Copy a column of numbers first.</source>
        <translation>Der er ingen tal at sætte ind. Kopiér først en kolonne med tal.</translation>
    </message>
    <message>
        <source>Choose the cell that the first figure belongs to.</source>
        <translation>Vælg den celle, som det første tal hører til.</translation>
    </message>
    <message>
        <source>Nothing was pasted: “%1” cannot be changed here, because it follows from other figures.</source>
        <translation>Intet blev sat ind: »%1« kan ikke ændres her, fordi det følger af andre tal.</translation>
    </message>
    <message>
        <source>Nothing was pasted: %1 is not possible for “%2”.</source>
        <translation>Intet blev sat ind: %1 er ikke muligt for »%2«.</translation>
    </message>
    <message>
        <source>Planned go-lives</source>
        <translation>Planlagte idriftsættelser</translation>
    </message>
    <message>
        <source>Volumes by site and need</source>
        <translation>Mængder efter sted og behov</translation>
    </message>
    <message>
        <source>“%1” cannot be changed here.</source>
        <translation>»%1« kan ikke ændres her.</translation>
    </message>
    <message>
        <source>Nothing was pasted: “%1” for “%2” may be a share or percent. Write it in percent, with the sign %.</source>
        <translation>Intet blev sat ind: »%1« for »%2« kan være en andel eller procent. Skriv det i procent, med tegnet %.</translation>
    </message>
    <message>
        <source>Nothing was pasted: “%1” is the same input as another cell, which would get another figure.</source>
        <translation>Intet blev sat ind: »%1« er den samme forudsætning som en anden celle, der ville få et andet tal.</translation>
    </message>
    <message>
        <source>Begin with what patients need, for example chest X-rays, and how many there are a year. Then come the sites, and on the next page the tools.</source>
        <translation>Begynd med, hvad patienterne har brug for, for eksempel røntgen af thorax, og hvor mange der er om året. Så følger stederne, og på næste side værktøjerne.</translation>
    </message>
    <message>
        <source>Now the sites: where patients come, and who runs them.</source>
        <translation>Nu stederne: hvor patienterne kommer, og hvem der driver dem.</translation>
    </message>
    <message>
        <source>Add the first need…</source>
        <translation>Tilføj det første behov…</translation>
    </message>
    <message>
        <source>Add need…</source>
        <translation>Tilføj behov…</translation>
    </message>
    <message>
        <source>Add the first site…</source>
        <translation>Tilføj det første sted…</translation>
    </message>
    <message>
        <source>Add site…</source>
        <translation>Tilføj sted…</translation>
    </message>
    <message>
        <source>new figure “%1”</source>
        <translation>nyt tal »%1«</translation>
    </message>
    <message>
        <source>Go-lives…</source>
        <translation>Idriftsættelser…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ændr…</translation>
    </message>
    <message>
        <source>Yearly, before growth and before the share suited to the tool. What follows from inhabitants and rate is grey.</source>
        <translation>Pr. år, før vækst og før andelen egnet til værktøjet. Det, der følger af indbyggere og hyppighed, er gråt.</translation>
    </message>
    <message>
        <source>Enter changes a figure in the scenario “%1”; a column from a spreadsheet can be pasted.</source>
        <translation>Enter ændrer et tal i scenariet »%1«; en kolonne fra et regneark kan sættes ind.</translation>
    </message>
    <message>
        <source>Now the tools: what could be procured, and what it changes for whom.</source>
        <translation>Nu værktøjerne: hvad der kunne anskaffes, og hvad det ændrer for hvem.</translation>
    </message>
    <message>
        <source>Now the go-lives: which tool comes into use where, and when.</source>
        <translation>Nu idriftsættelserne: hvilket værktøj der tages i brug hvor og hvornår.</translation>
    </message>
    <message>
        <source>Go to Tools &amp; evidence</source>
        <translation>Gå til Værktøjer og evidens</translation>
    </message>
    <message>
        <source>State the go-lives…</source>
        <translation>Angiv idriftsættelser…</translation>
    </message>
    <message>
        <source>Nothing was pasted: “%1” for “%2” can be read in two ways. Write it without marks for thousands.</source>
        <translation>Intet blev sat ind: »%1« til »%2« kan læses på to måder. Skriv det uden tusindtalsskilletegn.</translation>
    </message>
    <message>
        <source>Nothing was pasted: the marks in “%1” for “%2” do not fit together. Write it without marks for thousands.</source>
        <translation>Intet blev sat ind: tegnene i »%1« til »%2« passer ikke sammen. Skriv det uden tusindtalsskilletegn.</translation>
    </message>
    <message>
        <source>Nothing was pasted: “%1” for “%2” is not a number in %3. Write the number alone.</source>
        <translation>Intet blev sat ind: »%1« til »%2« er ikke et tal i %3. Skriv tallet alene.</translation>
    </message>
    <message>
        <source>Nothing was pasted: “%1” for “%2” is not a number.</source>
        <translation>Intet blev sat ind: »%1« til »%2« er ikke et tal.</translation>
    </message>
    <message>
        <source>Nothing was pasted: what was copied has more rows or columns than there are from the chosen cell on; “%1” has no place.</source>
        <translation>Intet blev sat ind: det kopierede har flere rækker eller kolonner, end der er fra den valgte celle; »%1« har ingen plads.</translation>
    </message>
</context>
<context>
    <name>valor::ui::NoteDialog</name>
    <message>
        <source>Lock: the figure stays as it is until it is unlocked</source>
        <translation>Lås: tallet bliver, som det er, til det låses op</translation>
    </message>
    <message>
        <source>Only in the scenario “%1”</source>
        <translation>Kun i scenariet »%1«</translation>
    </message>
    <message>
        <source>Note on %1</source>
        <translation>Bemærkning til %1</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Bemærkning</translation>
    </message>
    <message>
        <source>What should others know about this figure?</source>
        <translation>Hvad bør andre vide om dette tal?</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Lås op</translation>
    </message>
    <message>
        <source>unlocking of %1</source>
        <translation>oplåsning af %1</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Gem</translation>
    </message>
    <message>
        <source>Remove note</source>
        <translation>Fjern bemærkningen</translation>
    </message>
    <message>
        <source>removal of the note on %1</source>
        <translation>fjernelse af bemærkningen til %1</translation>
    </message>
    <message>
        <source>Locked by %1</source>
        <translation>Låst af %1</translation>
    </message>
    <message>
        <source>By %1</source>
        <translation>Af %1</translation>
    </message>
    <message>
        <source>locking of %1</source>
        <translation>låsning af %1</translation>
    </message>
    <message>
        <source>note on %1</source>
        <translation>bemærkning til %1</translation>
    </message>
</context>
<context>
    <name>valor::ui::Notice</name>
    <message>
        <source>Close</source>
        <translation>Luk</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Luk meddelelsen</translation>
    </message>
</context>
<context>
    <name>valor::ui::NumberField</name>
    <message>
        <source>“%1” is not a number.</source>
        <translation>»%1« er ikke et tal.</translation>
    </message>
    <message>
        <source>This field counts in %1. Write the number alone.</source>
        <translation>Feltet angives i %1. Skriv tallet alene.</translation>
    </message>
    <message>
        <source>“%1” can be read in two ways. Choose one beside the field.</source>
        <translation>»%1« kan læses på to måder. Vælg en ved siden af feltet.</translation>
    </message>
    <message>
        <source>The marks in “%1” do not fit together. Write it without marks for thousands.</source>
        <translation>Tegnene i »%1« passer ikke sammen. Skriv tallet uden tusindtalsskilletegn.</translation>
    </message>
</context>
<context>
    <name>valor::ui::PairPanel</name>
    <message>
        <source>minus</source>
        <translation>minus</translation>
    </message>
    <message>
        <source>First of the two</source>
        <translation>Den første af de to</translation>
    </message>
    <message>
        <source>Second of the two</source>
        <translation>Den anden af de to</translation>
    </message>
    <message>
        <source>Difference, output by output</source>
        <translation>Forskel, resultat for resultat</translation>
    </message>
</context>
<context>
    <name>valor::ui::Palette</name>
    <message>
        <source>Search and commands</source>
        <translation>Søg og kommandoer</translation>
    </message>
    <message>
        <source>What are you looking for?</source>
        <translation>Hvad leder du efter?</translation>
    </message>
    <message>
        <source>Search commands, pages and inputs</source>
        <translation>Søg i kommandoer, sider og forudsætninger</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Det fundne</translation>
    </message>
    <message>
        <source>Nothing found. Try another word, such as the name of an input or a menu.</source>
        <translation>Intet fundet. Prøv et andet ord, f.eks. navnet på en forudsætning eller en menu.</translation>
    </message>
</context>
<context>
    <name>valor::ui::ParameterRow</name>
    <message>
        <source>change of %1</source>
        <translation>ændring af %1</translation>
    </message>
    <message>
        <source>return of %1 to its source</source>
        <translation>tilbage til kilden for %1</translation>
    </message>
    <message>
        <source>Back to the value of the source</source>
        <translation>Tilbage til kildens værdi</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 i %2</translation>
    </message>
    <message>
        <source>Source of %1</source>
        <translation>Kilde til %1</translation>
    </message>
    <message>
        <source>Return %1 to its source</source>
        <translation>Før %1 tilbage til kilden</translation>
    </message>
    <message>
        <source>Possible is only more than %1.</source>
        <translation>Kun mere end %1 er muligt.</translation>
    </message>
    <message>
        <source>Possible is only %1 or more.</source>
        <translation>Kun %1 eller mere er muligt.</translation>
    </message>
    <message>
        <source>Possible is only more than %1, up to %2.</source>
        <translation>Kun mere end %1, op til %2, er muligt.</translation>
    </message>
    <message>
        <source>Possible is only %1 to %2.</source>
        <translation>Kun %1 til %2 er muligt.</translation>
    </message>
    <message>
        <source>%1 in all scenarios</source>
        <translation>%1 i alle scenarier</translation>
    </message>
    <message>
        <source>Only in “%1”</source>
        <translation>Kun i »%1«</translation>
    </message>
    <message>
        <source>In all scenarios</source>
        <translation>I alle scenarier</translation>
    </message>
    <message>
        <source>Makes it the value of the case. Its source no longer vouches for it.</source>
        <translation>Gør det til sagens værdi. Kilden står ikke længere inde for den.</translation>
    </message>
    <message>
        <source>Write a note or lock the figure</source>
        <translation>Skriv en bemærkning, eller lås tallet</translation>
    </message>
    <message>
        <source>Locked by %1: %2</source>
        <translation>Låst af %1: %2</translation>
    </message>
    <message>
        <source>Note on %1</source>
        <translation>Bemærkning til %1</translation>
    </message>
    <message>
        <source>Changed in %1 of %2 scenarios</source>
        <translation>Ændret i %1 af %2 scenarier</translation>
    </message>
    <message>
        <source>In “%1” and others, each with a value of its own</source>
        <translation>I »%1« og andre, hver med sin egen værdi</translation>
    </message>
    <message>
        <source>Set by %1 on %2 in place of %3.</source>
        <translation>Sat af %1 den %2 i stedet for %3.</translation>
    </message>
    <message>
        <source>Set by %1 on %2 in place of %3 (%4).</source>
        <translation>Sat af %1 den %2 i stedet for %3 (%4).</translation>
    </message>
    <message>
        <source>Scenarios with a value of their own keep it.</source>
        <translation>Scenarier med deres egen værdi beholder den.</translation>
    </message>
    <message>
        <source>return of %1 to the figure it was opened with</source>
        <translation>tilbage til tallet ved åbningen for %1</translation>
    </message>
    <message>
        <source>Changed in all scenarios</source>
        <translation>Ændret i alle scenarier</translation>
    </message>
    <message>
        <source>Return %1 to the figure it was opened with</source>
        <translation>Før %1 tilbage til tallet ved åbningen</translation>
    </message>
    <message>
        <source>Back to the figure that the case was opened with: %1</source>
        <translation>Tilbage til tallet, som sagen blev åbnet med: %1</translation>
    </message>
    <message>
        <source>The figure of the case itself was changed. The case was opened with: %1</source>
        <translation>Sagens eget tal er ændret. Sagen blev åbnet med: %1</translation>
    </message>
    <message>
        <source>Calculated from other inputs: change those.</source>
        <translation>Beregnes ud fra andre tal: ændr dem.</translation>
    </message>
    <message>
        <source>Drawn from observed values: there is no one figure to move.</source>
        <translation>Trækkes blandt observerede værdier: der er ikke ét tal at flytte.</translation>
    </message>
    <message>
        <source>Yes or no, not an amount: yes in %1 futures of 100, no in the others.</source>
        <translation>Ja eller nej, ikke et beløb eller antal: ja i %1 fremtider af 100, nej i de andre.</translation>
    </message>
    <message>
        <source>One of %1 values, with nothing between them to move to.</source>
        <translation>En af %1 værdier, uden noget imellem dem at flytte til.</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>a scenario</comment>
        <translation>»%1«</translation>
    </message>
    <message>
        <source>To state it otherwise, press its source mark and choose “Edit figure…”.</source>
        <translation>Tryk på kildemærket, og vælg »Ret tallet…« for at angive det anderledes.</translation>
    </message>
    <message>
        <source>Stated otherwise in the scenario: %1.</source>
        <translation>Angivet anderledes i scenariet: %1.</translation>
    </message>
</context>
<context>
    <name>valor::ui::PartyForm</name>
    <message>
        <source>Add party</source>
        <translation>Tilføj part</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Hvad det er</translation>
    </message>
    <message>
        <source>Its gains count</source>
        <translation>Dens gevinster tæller</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>Giv det et navn.</translation>
    </message>
    <message>
        <source>new party “%1”</source>
        <translation>ny part »%1«</translation>
    </message>
</context>
<context>
    <name>valor::ui::PartyListModel</name>
    <message>
        <source>%1 (capital)</source>
        <translation>%1 (anlæg)</translation>
    </message>
    <message>
        <source>one budget</source>
        <translation>ét budget</translation>
    </message>
    <message>
        <source>%1, %2. Budgets: %3</source>
        <translation>%1, %2. Budgetter: %3</translation>
    </message>
    <message>
        <source>%1, %2. Budgets: %3. Runs %4</source>
        <translation>%1, %2. Budgetter: %3. Driver %4</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Slags</translation>
    </message>
    <message>
        <source>Budgets</source>
        <translation>Budgetter</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Driver</translation>
    </message>
</context>
<context>
    <name>valor::ui::PartyTableModel</name>
    <message>
        <source>%1 (not counted)</source>
        <translation>%1 (tæller ikke med)</translation>
    </message>
    <message>
        <source>90 % interval</source>
        <translation>90 %-interval</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 til %2</translation>
    </message>
    <message>
        <source>%1: %2, 90 % between %3</source>
        <translation>%1: %2, 90 % mellem %3</translation>
    </message>
    <message>
        <source>%1, loss in %2</source>
        <translation>%1, tab i %2</translation>
    </message>
    <message>
        <source>5 %</source>
        <translation>5 %</translation>
    </message>
    <message>
        <source>95 %</source>
        <translation>95 %</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Enhed</translation>
    </message>
</context>
<context>
    <name>valor::ui::PlanePanel</name>
    <message>
        <source>%1: %2
%3: %4
%5 of the futures</source>
        <translation>%1: %2
%3: %4
%5 af fremtiderne</translation>
    </message>
</context>
<context>
    <name>valor::ui::PriceYearForm</name>
    <message>
        <source>Price year</source>
        <translation>Prisår</translation>
    </message>
    <message>
        <source>All amounts of the case are in %1 and in the prices of one year. Another year converts no figure: it says in which prices they are meant. A figure whose source has another price year stands among the remarks on the case.</source>
        <translation>Alle beløb i sagen er i %1 og i ét års priser. Et andet år omregner intet tal: det siger, i hvilke priser de er ment. Et tal, hvis kilde har et andet prisår, står blandt bemærkningerne til sagen.</translation>
    </message>
    <message>
        <source>In prices of the year</source>
        <translation>I priser fra året</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ret</translation>
    </message>
    <message>
        <source>prices of the year %1</source>
        <translation>priser fra året %1</translation>
    </message>
</context>
<context>
    <name>valor::ui::QuestionPane</name>
    <message>
        <source>Calculate</source>
        <translation>Beregn</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Annulleret.</translation>
    </message>
    <message>
        <source>Calculating…</source>
        <translation>Beregner…</translation>
    </message>
    <message>
        <source>Before the change</source>
        <translation>Før ændringen</translation>
    </message>
</context>
<context>
    <name>valor::ui::ReadingQuestion</name>
    <message>
        <source>Take %1</source>
        <translation>Tag %1</translation>
    </message>
</context>
<context>
    <name>valor::ui::RecentList</name>
    <message>
        <source>changed %1</source>
        <translation>ændret %1</translation>
    </message>
    <message>
        <source>Changed %1, in %2</source>
        <translation>Ændret %1, i %2</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>ikke fundet</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Fjern</translation>
    </message>
    <message>
        <source>Remove %1 from the list</source>
        <translation>Fjern %1 fra listen</translation>
    </message>
</context>
<context>
    <name>valor::ui::ReportChoice</name>
    <message>
        <source>&amp;Template</source>
        <translation>S&amp;kabelon</translation>
    </message>
    <message>
        <source>&amp;Language of the report</source>
        <translation>Rapportens s&amp;prog</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Dele</translation>
    </message>
    <message>
        <source>What the answer rests on</source>
        <translation>Hvad svaret hviler på</translation>
    </message>
    <message>
        <source>F&amp;or whom</source>
        <translation>Ti&amp;l hvem</translation>
    </message>
</context>
<context>
    <name>valor::ui::ReportJobs</name>
    <message>
        <source>Make</source>
        <translation>Lav</translation>
    </message>
    <message>
        <source>Make “%1” again</source>
        <translation>Lav »%1« igen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Fjern</translation>
    </message>
    <message>
        <source>Remove “%1” from the case</source>
        <translation>Fjern »%1« fra sagen</translation>
    </message>
    <message>
        <source>Folder of the files: %1</source>
        <translation>Mappe til filerne: %1</translation>
    </message>
    <message>
        <source>Reports of this case</source>
        <translation>Rapporter i denne sag</translation>
    </message>
    <message>
        <source>None yet. A saved report is made again with one press, here and on the command line.</source>
        <translation>Ingen endnu. En gemt rapport laves igen med ét tryk, her og på kommandolinjen.</translation>
    </message>
    <message>
        <source>Fol&amp;der…</source>
        <translation>M&amp;appe…</translation>
    </message>
    <message>
        <source>Save this re&amp;port…</source>
        <translation>Ge&amp;m denne rapport…</translation>
    </message>
</context>
<context>
    <name>valor::ui::ReportPage</name>
    <message>
        <source>%1: assumptions stand behind %2 of what moves the result.</source>
        <translation>%1: antagelser står bag %2 af det, der flytter resultatet.</translation>
    </message>
    <message>
        <source>Working out what it would be worth to know…</source>
        <translation>Beregner, hvad det ville være værd at vide…</translation>
    </message>
    <message>
        <source>Stopped. Come back to this page to begin again.</source>
        <translation>Stoppet. Kom tilbage til denne side for at begynde igen.</translation>
    </message>
    <message>
        <source>The case was edited since: these pages are of the run before. They follow as soon as the new run is there.</source>
        <translation>Sagen er redigeret siden: disse sider er fra kørslen før. De følger med, så snart den nye kørsel er der.</translation>
    </message>
    <message>
        <source>Pages of A4: %1</source>
        <translation>A4-sider: %1</translation>
    </message>
    <message>
        <source>The report comes with the next full run of the case.</source>
        <translation>Rapporten kommer med sagens næste fulde kørsel.</translation>
    </message>
    <message>
        <source>Export report</source>
        <translation>Eksportér rapport</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annullér</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fremdrift</translation>
    </message>
    <message>
        <source>Pages of the report</source>
        <translation>Rapportens sider</translation>
    </message>
    <message>
        <source>Repeat a report</source>
        <translation>Gentag en rapport</translation>
    </message>
    <message>
        <source>Reports (*.pdf *.html *.odt)</source>
        <translation>Rapporter (*.pdf *.html *.odt)</translation>
    </message>
    <message>
        <source>&amp;Repeat a report…</source>
        <translation>Gen&amp;tag en rapport…</translation>
    </message>
    <message>
        <source>Runs the case as a report says that it was made, and compares the figures</source>
        <translation>Kører sagen på den måde, rapporten siger, den er lavet på, og sammenligner tallene</translation>
    </message>
    <message>
        <source>These pages are of the run before.</source>
        <translation>Disse sider er fra kørslen før.</translation>
    </message>
    <message>
        <source>Nothing is ticked, so there is nothing to write: tick a part.</source>
        <translation>Der er ingen flueben, så der er intet at skrive: sæt flueben ved en del.</translation>
    </message>
    <message>
        <source>Working out what moves the result…</source>
        <translation>Beregner, hvad der flytter resultatet…</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>&amp;Eksportér…</translation>
    </message>
    <message>
        <source>There is no report yet.</source>
        <translation>Der er ingen rapport endnu.</translation>
    </message>
    <message>
        <source>report “%1”</source>
        <translation>rapporten »%1«</translation>
    </message>
    <message>
        <source>removal of report “%1”</source>
        <translation>fjernelse af rapporten »%1«</translation>
    </message>
    <message>
        <source>Folder for the reports of this case</source>
        <translation>Mappe til denne sags rapporter</translation>
    </message>
    <message>
        <source>Reports of this case</source>
        <translation>Rapporter i denne sag</translation>
    </message>
    <message>
        <source>Report</source>
        <comment>name of a file</comment>
        <translation>Rapport</translation>
    </message>
</context>
<context>
    <name>valor::ui::ReportWork</name>
    <message>
        <source>Stopping…</source>
        <translation>Stopper…</translation>
    </message>
    <message>
        <source>Stopped: the report is not repeated.</source>
        <translation>Stoppet: rapporten gentages ikke.</translation>
    </message>
    <message>
        <source>Stopped: nothing was written, and what was there is as it was.</source>
        <translation>Stoppet: intet blev skrevet, og det, der lå der, er som før.</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Skrevet: %1</translation>
    </message>
    <message>
        <source>Writing the workbook…</source>
        <translation>Skriver projektmappen…</translation>
    </message>
    <message>
        <source>LibreOffice lays out the accessible PDF…</source>
        <translation>LibreOffice sætter den tilgængelige PDF op…</translation>
    </message>
    <message>
        <source>Running the case as the report says…</source>
        <translation>Kører sagen, som rapporten siger…</translation>
    </message>
    <message>
        <source>%1 does not say what it was made from: it is no report of Valør as PDF, web page or text.</source>
        <translation>%1 siger ikke, hvad den er lavet af: det er ikke en rapport fra Valør som PDF, webside eller tekst.</translation>
    </message>
    <message>
        <source>The report is of another case, or of a state that the file of this case does not hold.</source>
        <translation>Rapporten er fra en anden sag, eller fra en tilstand, som denne sags fil ikke har.</translation>
    </message>
    <message>
        <source>Repeated: the figures of the report are those of the case, to the last digit.</source>
        <translation>Gentaget: rapportens tal er sagens, til sidste ciffer.</translation>
    </message>
    <message>
        <source>Repeated: other figures. The report was made by %1, this is %2.</source>
        <translation>Gentaget: andre tal. Rapporten er lavet af %1, dette er %2.</translation>
    </message>
    <message>
        <source>Repeated: other figures than in the report.</source>
        <translation>Gentaget: andre tal end i rapporten.</translation>
    </message>
    <message>
        <source>Writing the pages…</source>
        <translation>Siderne skrives…</translation>
    </message>
    <message>
        <source>Making “%1”…</source>
        <translation>»%1« laves…</translation>
    </message>
</context>
<context>
    <name>valor::ui::SampleDialog</name>
    <message>
        <source>Import sample</source>
        <translation>Importér stikprøve</translation>
    </message>
</context>
<context>
    <name>valor::ui::SampleExport</name>
    <message>
        <source>%1 draws are written to %2</source>
        <translation>%1 trækninger er skrevet til %2</translation>
    </message>
    <message>
        <source>The sample was not written</source>
        <translation>Stikprøven blev ikke skrevet</translation>
    </message>
    <message>
        <source>Export sample: choose a folder</source>
        <translation>Eksportér stikprøve: vælg en mappe</translation>
    </message>
    <message>
        <source>Export sample</source>
        <translation>Eksportér stikprøve</translation>
    </message>
    <message>
        <source>%1 already holds %2. Replace what is there?</source>
        <translation>%1 indeholder allerede %2. Skal det erstattes?</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Erstat</translation>
    </message>
</context>
<context>
    <name>valor::ui::SamplePane</name>
    <message>
        <source>Costs: a column per strategy, a row per future</source>
        <translation>Omkostninger: en kolonne pr. strategi, en række pr. fremtid</translation>
    </message>
    <message>
        <source>Effects: the same columns and rows</source>
        <translation>Effekter: de samme kolonner og rækker</translation>
    </message>
    <message>
        <source>Parameters, where there are any</source>
        <translation>Parametre, hvis der er nogen</translation>
    </message>
    <message>
        <source>Costs are in</source>
        <translation>Omkostninger er i</translation>
    </message>
    <message>
        <source>Effects are in</source>
        <translation>Effekter er i</translation>
    </message>
    <message>
        <source>What one unit of effect is worth</source>
        <translation>Hvad én enhed effekt er værd</translation>
    </message>
    <message>
        <source>Analyse</source>
        <translation>Analysér</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Vælg…</translation>
    </message>
    <message>
        <source>Choose a file: %1</source>
        <translation>Vælg en fil: %1</translation>
    </message>
    <message>
        <source>Tables (*.csv *.txt)</source>
        <translation>Tabeller (*.csv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle filer (*)</translation>
    </message>
    <message>
        <source>Choose a table of costs and one of effects.</source>
        <translation>Vælg en tabel med omkostninger og en med effekter.</translation>
    </message>
    <message>
        <source>Say which currency the costs are in.</source>
        <translation>Angiv, hvilken valuta omkostningerne er i.</translation>
    </message>
    <message>
        <source>Say what one unit of effect is worth, in the money of the costs.</source>
        <translation>Angiv, hvad én enhed effekt er værd, i samme valuta som omkostningerne.</translation>
    </message>
</context>
<context>
    <name>valor::ui::SaveReportDialog</name>
    <message>
        <source>Save this report in the case</source>
        <translation>Gem denne rapport i sagen</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Navn</translation>
    </message>
    <message>
        <source>Accessible PDF needs LibreOffice Writer on this machine.</source>
        <translation>Tilgængelig PDF kræver LibreOffice Writer på denne maskine.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Filer</translation>
    </message>
    <message>
        <source>“%1” is there already (%2). It becomes what is on show.</source>
        <translation>»%1« findes allerede (%2). Den bliver til det, der er på skærmen.</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Erstat</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Gem</translation>
    </message>
</context>
<context>
    <name>valor::ui::ScenarioCommands</name>
    <message>
        <source>New scenario</source>
        <translation>Nyt scenarie</translation>
    </message>
    <message>
        <source>Name of the new scenario, a copy of “%1”:</source>
        <translation>Navn på det nye scenarie, en kopi af »%1«:</translation>
    </message>
    <message>
        <source>%1, changed</source>
        <translation>%1, ændret</translation>
    </message>
    <message>
        <source>new scenario “%1”</source>
        <translation>nyt scenarie »%1«</translation>
    </message>
    <message>
        <source>Rename scenario</source>
        <translation>Omdøb scenarie</translation>
    </message>
    <message>
        <source>Name of the scenario:</source>
        <translation>Scenariets navn:</translation>
    </message>
    <message>
        <source>renaming of scenario to “%1”</source>
        <translation>omdøbning af scenarie til »%1«</translation>
    </message>
    <message>
        <source>removal of scenario “%1”</source>
        <translation>fjernelse af scenarie »%1«</translation>
    </message>
    <message>
        <source>The scenario is unchanged</source>
        <translation>Scenariet er uændret</translation>
    </message>
</context>
<context>
    <name>valor::ui::SeasonForm</name>
    <message>
        <source>Pattern of the year</source>
        <translation>Årets mønster</translation>
    </message>
    <message>
        <source>Of the need “%1”: how many cases a month brings against the others, for example 1.2 in a busy month and 0.8 in a quiet one. Whole counts may be written, too; they are brought to an average of 1. Leave all open where every month is alike.</source>
        <translation>For behovet »%1«: hvor mange tilfælde en måned bringer i forhold til de andre, for eksempel 1,2 i en travl måned og 0,8 i en stille. Hele antal kan også skrives; de bringes til et gennemsnit på 1. Lad alle stå åbne, hvor alle måneder er ens.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ret</translation>
    </message>
    <message>
        <source>Enter all twelve months, or none.</source>
        <translation>Udfyld alle tolv måneder eller ingen.</translation>
    </message>
    <message>
        <source>new pattern of the year in “%1”</source>
        <translation>nyt mønster over året i »%1«</translation>
    </message>
</context>
<context>
    <name>valor::ui::SettlementDialog</name>
    <message>
        <source>Settle observations: %1</source>
        <translation>Afregn observationer: %1</translation>
    </message>
    <message>
        <source>&amp;Observations</source>
        <translation>&amp;Observationer</translation>
    </message>
    <message>
        <source>Observations (*.csv *.json *.txt)</source>
        <translation>Observationer (*.csv *.json *.txt)</translation>
    </message>
    <message>
        <source>&amp;Earlier settlement, where invoices were sent</source>
        <translation>&amp;Tidligere afregning, hvor der er sendt fakturaer</translation>
    </message>
    <message>
        <source>Settlements (*.json)</source>
        <translation>Afregninger (*.json)</translation>
    </message>
    <message>
        <source>&amp;Settle</source>
        <translation>&amp;Afregn</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Vælg…</translation>
    </message>
    <message>
        <source>Choose a file: %1</source>
        <translation>Vælg en fil: %1</translation>
    </message>
    <message>
        <source>Until month</source>
        <translation>Til og med måned</translation>
    </message>
    <message>
        <source>Last month to settle, like 2027-03. Empty: the whole contract, which must be observed.</source>
        <translation>Den sidste måned, der afregnes, som 2027-03. Tomt: hele kontrakten, som så skal være observeret.</translation>
    </message>
    <message>
        <source>&amp;Until month</source>
        <translation>Til og med &amp;måned</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle filer (*)</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Bemærkninger</translation>
    </message>
    <message>
        <source>Settlement</source>
        <translation>Afregning</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Linjer</translation>
    </message>
    <message>
        <source>Totals by buyer and contract year</source>
        <translation>Summer efter køber og kontraktår</translation>
    </message>
    <message>
        <source>Changes to what was invoiced</source>
        <translation>Ændringer i det fakturerede</translation>
    </message>
    <message>
        <source>Lines of the settlement</source>
        <translation>Afregningens linjer</translation>
    </message>
    <message>
        <source>How the chosen line came about</source>
        <translation>Sådan er den valgte linje fremkommet</translation>
    </message>
    <message>
        <source>Copy &amp;table</source>
        <translation>&amp;Kopiér tabel</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Gem &amp;som…</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Gemt: %1</translation>
    </message>
    <message>
        <source>Before the change</source>
        <translation>Før ændringen</translation>
    </message>
    <message>
        <source>Choose the file with what was observed.</source>
        <translation>Vælg filen med det observerede.</translation>
    </message>
    <message>
        <source>Settling…</source>
        <translation>Afregner…</translation>
    </message>
    <message>
        <source>Earlier settlement</source>
        <translation>Tidligere afregning</translation>
    </message>
    <message>
        <source>Settle until %1</source>
        <translation>Afregn til og med %1</translation>
    </message>
    <message>
        <source>Settlement as JSON</source>
        <translation>Afregning som JSON</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>Text with the explanation of each line</source>
        <translation>Tekst med forklaring af hver linje</translation>
    </message>
    <message>
        <source>Save the settlement</source>
        <translation>Gem afregningen</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Gemmer…</translation>
    </message>
    <message>
        <source>Lines as CSV – UTF-8, comma, decimal point</source>
        <translation>Linjer som CSV – UTF-8, komma, decimalpunktum</translation>
    </message>
    <message>
        <source>Choose the file with what was observed (CSV or JSON), then “Settle”. Leave the month empty where the whole contract was observed. An earlier settlement is needed only where invoices were sent and months were corrected since.</source>
        <translation>Vælg filen med det observerede (CSV eller JSON), og derefter »Afregn«. Lad måneden stå tom, hvis hele kontrakten er observeret. En tidligere afregning er kun nødvendig, hvis der er sendt fakturaer, og måneder er rettet siden.</translation>
    </message>
    <message>
        <source>e.g. %1</source>
        <translation>fx %1</translation>
    </message>
    <message>
        <source>Settlement</source>
        <comment>name of a file</comment>
        <translation>Afregning</translation>
    </message>
    <message>
        <source>settlement</source>
        <comment>name of a file, of a contract</comment>
        <translation>afregning</translation>
    </message>
</context>
<context>
    <name>valor::ui::SharesPane</name>
    <message>
        <source>How it is divided</source>
        <translation>Hvordan den deles</translation>
    </message>
    <message>
        <source>Alone and with others (Sobol)</source>
        <translation>Alene og sammen med andre (Sobol)</translation>
    </message>
    <message>
        <source>Shares that make 100 % (Shapley)</source>
        <translation>Andele, der giver 100 % (Shapley)</translation>
    </message>
    <message>
        <source>Rank correlation</source>
        <translation>Rangkorrelation</translation>
    </message>
</context>
<context>
    <name>valor::ui::SharesPanel</name>
    <message>
        <source>Standard error</source>
        <translation>Standardfejl</translation>
    </message>
    <message>
        <source>Whiskers: 95 % interval</source>
        <translation>Streger: 95 %-interval</translation>
    </message>
</context>
<context>
    <name>valor::ui::SimulationPage</name>
    <message>
        <source>Who gains and who loses</source>
        <translation>Hvem der vinder og taber</translation>
    </message>
    <message>
        <source>The simulation could not be run. %1</source>
        <translation>Simuleringen kunne ikke køres. %1</translation>
    </message>
    <message>
        <source>What the inputs rest on</source>
        <translation>Hvad forudsætningerne bygger på</translation>
    </message>
    <message>
        <source>%1 of %2 inputs are assumptions: nothing published stands behind them. They come first in the list.</source>
        <translation>%1 af %2 tal er antagelser: intet offentliggjort står bag dem. De står først i listen.</translation>
    </message>
    <message>
        <source>Cumulative net benefit</source>
        <translation>Akkumuleret nettogevinst</translation>
    </message>
    <message>
        <source>Distribution of net benefit</source>
        <translation>Fordeling af nettogevinst</translation>
    </message>
    <message>
        <source>Budget impact per holder</source>
        <translation>Budgetkonsekvenser pr. budgetejer</translation>
    </message>
    <message>
        <source>Before the change</source>
        <translation>Før ændringen</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Forhåndsvisning</translation>
    </message>
    <message>
        <source>%1 others: %2</source>
        <translation>Andre (%1): %2</translation>
    </message>
    <message>
        <source>Correlations are left out.</source>
        <translation>Korrelationer er udeladt.</translation>
    </message>
    <message>
        <source>What moves the result</source>
        <translation>Hvad der flytter resultatet</translation>
    </message>
    <message>
        <source>Cost against health</source>
        <translation>Omkostning mod sundhed</translation>
    </message>
    <message>
        <source>Worth it at which value of a QALY?</source>
        <translation>Kan det betale sig – ved hvilken værdi af et QALY?</translation>
    </message>
    <message>
        <source>Not in the picture but in the table is who is paid: %1.</source>
        <translation>Ikke i figuren, men i tabellen står, hvem der får betaling: %1.</translation>
    </message>
    <message>
        <source>Not calculated</source>
        <translation>Ikke beregnet</translation>
    </message>
    <message>
        <source>Calculating…</source>
        <translation>Beregner…</translation>
    </message>
    <message>
        <source>What it is worth to know…</source>
        <translation>Hvad det er værd at vide…</translation>
    </message>
    <message>
        <source>Each input alone between the ends of the middle 95 % of its distribution, all others at their means. Bold: it turns the decision by itself.</source>
        <translation>Hver forudsætning alene mellem enderne af de midterste 95 % af sin fordeling, alle andre på deres middelværdi. Fed: den vender beslutningen alene.</translation>
    </message>
    <message>
        <source>Choose a bar to go to its input.</source>
        <translation>Vælg en bjælke for at gå til forudsætningen.</translation>
    </message>
    <message>
        <source>Difference to “%1”, discounted.</source>
        <translation>Forskel fra »%1«, diskonteret.</translation>
    </message>
    <message>
        <source>Difference to “%1”, not discounted.</source>
        <translation>Forskel fra »%1«, ikke diskonteret.</translation>
    </message>
    <message>
        <source>Gains are positive. Capacity is freed working time at its wage; P(loss) is the share of futures below zero.</source>
        <translation>Gevinster er positive. Kapacitet er frigjort arbejdstid værdisat til lønnen; P(tab) er andelen af fremtider under nul.</translation>
    </message>
    <message>
        <source>Sort by length again</source>
        <translation>Sortér efter længde igen</translation>
    </message>
    <message>
        <source>While figures are changed the bars keep their places, so that you find them again.</source>
        <translation>Mens tal ændres, beholder bjælkerne deres pladser, så du kan finde dem igen.</translation>
    </message>
    <message>
        <source>What moves the result comes with the full run. F5 or “Run simulation” starts it.</source>
        <translation>Hvad der flytter resultatet, kommer med den fulde kørsel. F5 eller »Kør simulering« starter den.</translation>
    </message>
    <message>
        <source>What moves the result is worked out after the full run.</source>
        <translation>Hvad der flytter resultatet, regnes ud efter den fulde kørsel.</translation>
    </message>
</context>
<context>
    <name>valor::ui::SiteForm</name>
    <message>
        <source>Add site</source>
        <translation>Tilføj sted</translation>
    </message>
    <message>
        <source>Name of the site</source>
        <translation>Stedets navn</translation>
    </message>
    <message>
        <source>Who runs it, and pays there</source>
        <translation>Hvem der driver det og betaler der</translation>
    </message>
    <message>
        <source>Inhabitants it serves</source>
        <translation>Indbyggere, det dækker</translation>
    </message>
    <message>
        <source>for example: the hospital in the north</source>
        <translation>for eksempel: sygehuset i nord</translation>
    </message>
    <message>
        <source>A party of its own</source>
        <translation>En part for sig selv</translation>
    </message>
    <message>
        <source>Its own count of cases a year, where it is known; else the rate of the need on its inhabitants:</source>
        <translation>Dets eget antal tilfælde om året, hvor det kendes; ellers behovets antal pr. indbygger:</translation>
    </message>
    <message>
        <source>Give the site a name.</source>
        <translation>Giv stedet et navn.</translation>
    </message>
    <message>
        <source>new site “%1”</source>
        <translation>nyt sted »%1«</translation>
    </message>
    <message>
        <source>A party has this name. Choose it as the one that runs the site, or give the site another name.</source>
        <translation>En part har dette navn. Vælg den som den, der driver stedet, eller giv stedet et andet navn.</translation>
    </message>
</context>
<context>
    <name>valor::ui::SitePartyForm</name>
    <message>
        <source>Who runs the site</source>
        <translation>Hvem der driver stedet</translation>
    </message>
    <message>
        <source>What “%1” pays and gains is that of the party that runs it. Add a party first (Case ▸ Add party) where it is not in the list.</source>
        <translation>Det, »%1« betaler og vinder, tælles hos den part, der driver det. Tilføj først parten (Sag ▸ Tilføj part), hvis den ikke står på listen.</translation>
    </message>
    <message>
        <source>Who runs it, and pays there</source>
        <translation>Hvem der driver det og betaler der</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ret</translation>
    </message>
    <message>
        <source>Choose a party.</source>
        <translation>Vælg en part.</translation>
    </message>
    <message>
        <source>another party that runs “%1”</source>
        <translation>en anden part, der driver »%1«</translation>
    </message>
    <message>
        <source>Its gains do not count in the scenario “%1”: what the site gains drops out of the net benefit. “Horizon and valuation…” in the menu Scenario changes that.</source>
        <translation>Dens gevinster tæller ikke med i scenariet »%1«: det, stedet vinder, falder ud af nettogevinsten. »Horisont og værdisætning…« i menuen Scenarie ændrer det.</translation>
    </message>
</context>
<context>
    <name>valor::ui::SourcePopover</name>
    <message>
        <source>Source of %1</source>
        <translation>Kilde til %1</translation>
    </message>
    <message>
        <source>Edit figure…</source>
        <translation>Ret tallet…</translation>
    </message>
</context>
<context>
    <name>valor::ui::SourceSheet</name>
    <message>
        <source>The width follows from published counts.</source>
        <translation>Bredden følger af offentliggjorte antal.</translation>
    </message>
    <message>
        <source>The width follows from a published interval.</source>
        <translation>Bredden følger af et offentliggjort interval.</translation>
    </message>
    <message>
        <source>The width is a judgement.</source>
        <translation>Bredden er et skøn.</translation>
    </message>
    <message>
        <source>Calculated: %1</source>
        <translation>Beregnet: %1</translation>
    </message>
    <message>
        <source>Changed in this scenario to: %1</source>
        <translation>Ændret i dette scenarie til: %1</translation>
    </message>
    <message>
        <source>No source is given.</source>
        <translation>Ingen kilde er angivet.</translation>
    </message>
    <message>
        <source>prices of %1</source>
        <translation>priser i %1</translation>
    </message>
    <message>
        <source>Locked by %1: %2</source>
        <translation>Låst af %1: %2</translation>
    </message>
    <message>
        <source>Note by %1: %2</source>
        <translation>Bemærkning af %1: %2</translation>
    </message>
</context>
<context>
    <name>valor::ui::StartPage</name>
    <message>
        <source>Open a case to begin</source>
        <translation>Åbn en sag for at begynde</translation>
    </message>
    <message>
        <source>A case describes one procurement: needs, tools, contracts, and who pays and gains. Open a case file, drop one into this window, begin with a template, or look at a reference case.</source>
        <translation>En sag beskriver ét indkøb: behov, værktøjer, kontrakter, og hvem der betaler og vinder. Åbn en sagsfil, træk en fil ind i vinduet, begynd med en skabelon, eller se på en referencesag.</translation>
    </message>
    <message>
        <source>Open case file…</source>
        <translation>Åbn sagsfil…</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Seneste</translation>
    </message>
    <message>
        <source>Begin with a template</source>
        <translation>Begynd med en skabelon</translation>
    </message>
    <message>
        <source>Reference cases</source>
        <translation>Referencesager</translation>
    </message>
    <message>
        <source>Take the tour again</source>
        <translation>Tag rundvisningen igen</translation>
    </message>
    <message>
        <source>Take the five-minute tour</source>
        <translation>Tag rundvisningen på fem minutter</translation>
    </message>
    <message>
        <source>Blank case</source>
        <translation>Tom sag</translation>
    </message>
    <message>
        <source>A buyer, today&apos;s practice, one alternative and five years; all else is yours. Also for a procurement that is not AI.</source>
        <translation>En køber, praksis i dag, ét alternativ og fem år; resten er dit. Også til et indkøb, der ikke er AI.</translation>
    </message>
    <message>
        <source>Recovered cases</source>
        <translation>Gendannede sager</translation>
    </message>
    <message>
        <source>%1
Last changed %2; it was never given a file.</source>
        <translation>%1
Senest ændret %2; den fik aldrig en fil.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Åbn</translation>
    </message>
    <message>
        <source>Open the recovered case “%1”</source>
        <translation>Åbn den gendannede sag »%1«</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Kassér</translation>
    </message>
    <message>
        <source>Discard the recovered case “%1”</source>
        <translation>Kassér den gendannede sag »%1«</translation>
    </message>
    <message>
        <source>“%1” is open</source>
        <translation>»%1« er åben</translation>
    </message>
    <message>
        <source>Go on with it on the pages in the rail at the left, or open another case here.</source>
        <translation>Arbejd videre med den på siderne i listen til venstre, eller åbn en anden sag her.</translation>
    </message>
    <message>
        <source>templates</source>
        <translation>skabeloner</translation>
    </message>
    <message>
        <source>reference cases</source>
        <translation>referencesager</translation>
    </message>
    <message>
        <source>templates and reference cases</source>
        <translation>skabeloner og referencesager</translation>
    </message>
    <message>
        <source>No %1 were found in %2. They come with the program: install it again, or go on with a blank case or a file of your own.</source>
        <translation>Der blev ikke fundet nogen %1 i %2. De følger med programmet: installér det igen, eller gå videre med en tom sag eller din egen fil.</translation>
    </message>
</context>
<context>
    <name>valor::ui::StatusLine</name>
    <message>
        <source>Progress of the simulation</source>
        <translation>Simuleringens fremdrift</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulleret</translation>
    </message>
    <message>
        <source>Calculating…</source>
        <translation>Beregner…</translation>
    </message>
    <message>
        <source>Preview with %1 draws</source>
        <translation>Forhåndsvisning med %1 trækninger</translation>
    </message>
    <message>
        <source>%1 draws</source>
        <translation>%1 trækninger</translation>
    </message>
    <message>
        <source>Show what was noticed in the case</source>
        <translation>Vis, hvad der er bemærket ved sagen</translation>
    </message>
    <message>
        <source>Every change is kept on this machine, also after a crash. “Save as” gives it a file.</source>
        <translation>Hver ændring gemmes på denne maskine, også efter et nedbrud. »Gem som« giver sagen en fil.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Prøv igen</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Gemmer…</translation>
    </message>
    <message>
        <source>Not saved: the disk is full</source>
        <translation>Ikke gemt: disken er fuld</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Ikke gemt</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Kun læsning</translation>
    </message>
    <message>
        <source>No file yet</source>
        <translation>Ingen fil endnu</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gemt</translation>
    </message>
    <message>
        <source>%1 · seed %2 · %3 · %4 · precision %5 · %6 s</source>
        <translation>%1 · frø %2 · %3 · %4 · præcision %5 · %6 s</translation>
    </message>
    <message>
        <source>Progress of the comparison</source>
        <translation>Sammenligningens fremdrift</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Sammenligner…</translation>
    </message>
    <message>
        <source>Calculated. %1</source>
        <translation>Beregnet. %1</translation>
    </message>
    <message>
        <source>%1 draws, standard error %2 (%3; wanted %4)</source>
        <translation>%1 trækninger, standardfejl %2 (%3; ønsket %4)</translation>
    </message>
    <message>
        <source>%1 draws, standard error %2 (%3)</source>
        <translation>%1 trækninger, standardfejl %2 (%3)</translation>
    </message>
    <message>
        <source>%1 draws, standard error %2</source>
        <translation>%1 trækninger, standardfejl %2</translation>
    </message>
    <message>
        <source>%1 draws: wanted precision reached</source>
        <translation>%1 trækninger: ønsket præcision nået</translation>
    </message>
    <message>
        <source>%1 draws: wanted precision not reached</source>
        <translation>%1 trækninger: ønsket præcision ikke nået</translation>
    </message>
    <message>
        <source>%1 · seed %2 · %3 · precision %4</source>
        <translation>%1 · frø %2 · %3 · præcision %4</translation>
    </message>
    <message>
        <source>%1 · seed %2 · precision %3</source>
        <translation>%1 · frø %2 · præcision %3</translation>
    </message>
    <message>
        <source>%1 · precision %2</source>
        <translation>%1 · præcision %2</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Et øjeblik…</translation>
    </message>
</context>
<context>
    <name>valor::ui::StudyFields</name>
    <message>
        <source>What is observed</source>
        <translation>Hvad der observeres</translation>
    </message>
    <message>
        <source>How it is observed</source>
        <translation>Hvordan det observeres</translation>
    </message>
    <message>
        <source>In a pilot that takes time</source>
        <translation>I en pilot, der tager tid</translation>
    </message>
    <message>
        <source>In data that lie ready</source>
        <translation>I data, der ligger klar</translation>
    </message>
    <message>
        <source>Observations a month</source>
        <translation>Observationer pr. måned</translation>
    </message>
    <message>
        <source>Lengths of the pilot, months</source>
        <translation>Pilotens længder, måneder</translation>
    </message>
    <message>
        <source>Numbers of observations</source>
        <translation>Antal observationer</translation>
    </message>
    <message>
        <source>Standard deviation of one observation</source>
        <translation>Standardafvigelse for én observation</translation>
    </message>
    <message>
        <source>Months from its end until the tool is in use</source>
        <translation>Måneder fra dens slutning, til værktøjet er i brug</translation>
    </message>
    <message>
        <source>Share of the volume that uses the tool meanwhile</source>
        <translation>Andel af mængden, der bruger værktøjet imens</translation>
    </message>
    <message>
        <source>What it costs at its start</source>
        <translation>Hvad den koster ved sin start</translation>
    </message>
    <message>
        <source>What it costs each month</source>
        <translation>Hvad den koster hver måned</translation>
    </message>
    <message>
        <source>What each observation costs</source>
        <translation>Hvad hver observation koster</translation>
    </message>
    <message>
        <source>What it costs to stop after all</source>
        <translation>Hvad det koster at stoppe alligevel</translation>
    </message>
    <message>
        <source>Say how many observations a month brings.</source>
        <translation>Angiv, hvor mange observationer en måned giver.</translation>
    </message>
    <message>
        <source>Say how many observations there are.</source>
        <translation>Angiv, hvor mange observationer der er.</translation>
    </message>
    <message>
        <source>“%1” must lie between %2 and %3.</source>
        <translation>»%1« skal ligge mellem %2 og %3.</translation>
    </message>
    <message>
        <source>Write whole numbers up to %1, without marks for thousands, with a comma and a blank between them: 50, 100, 1200.</source>
        <translation>Skriv hele tal op til %1, uden tusindtalsskilletegn, med komma og mellemrum imellem: 50, 100, 1200.</translation>
    </message>
</context>
<context>
    <name>valor::ui::StudyPane</name>
    <message>
        <source>Stopped by the change.</source>
        <translation>Standset af ændringen.</translation>
    </message>
</context>
<context>
    <name>valor::ui::ThresholdPane</name>
    <message>
        <source>Input that is sought</source>
        <translation>Forudsætning, der søges</translation>
    </message>
    <message>
        <source>Is to reach at least</source>
        <translation>Skal mindst nå</translation>
    </message>
    <message>
        <source>Sought from</source>
        <translation>Søges fra</translation>
    </message>
    <message>
        <source>Sought up to</source>
        <translation>Søges op til</translation>
    </message>
    <message>
        <source>likely range</source>
        <translation>sandsynligt interval</translation>
    </message>
    <message>
        <source>Give both ends, the lower one first, or none.</source>
        <translation>Angiv begge ender, den laveste først, eller ingen.</translation>
    </message>
</context>
<context>
    <name>valor::ui::TimelinePanel</name>
    <message>
        <source>%1, %2 for %3: from %4</source>
        <translation>%1, %2 til %3: fra %4</translation>
    </message>
    <message>
        <source>%1, exit %2</source>
        <translation>%1, ophør %2</translation>
    </message>
    <message>
        <source>%1 · from %2, exit %3</source>
        <translation>%1 · fra %2, ophør %3</translation>
    </message>
    <message>
        <source>%1 · from %2</source>
        <translation>%1 · fra %2</translation>
    </message>
</context>
<context>
    <name>valor::ui::ToolComparisonModel</name>
    <message>
        <source>%1, %2: %3. %4</source>
        <translation>%1, %2: %3. %4</translation>
    </message>
    <message>
        <source>%1, %2: not stated</source>
        <translation>%1, %2: ikke angivet</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Værktøj</translation>
    </message>
</context>
<context>
    <name>valor::ui::ToolForm</name>
    <message>
        <source>Add tool</source>
        <translation>Tilføj værktøj</translation>
    </message>
    <message>
        <source>Name of the tool</source>
        <translation>Værktøjets navn</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>Leverandør</translation>
    </message>
    <message>
        <source>Taken into use in the alternative</source>
        <translation>Tages i brug i alternativet</translation>
    </message>
    <message>
        <source>From the month</source>
        <translation>Fra måneden</translation>
    </message>
    <message>
        <source>For the needs</source>
        <translation>Til behovene</translation>
    </message>
    <message>
        <source>At the sites</source>
        <translation>På stederne</translation>
    </message>
    <message>
        <source>What it costs; it becomes a contract from the first month in use. Further terms are added to the contract.</source>
        <translation>Hvad det koster; det bliver en kontrakt fra første måned i brug. Flere vilkår føjes til kontrakten.</translation>
    </message>
    <message>
        <source>Price per case</source>
        <translation>Pris pr. tilfælde</translation>
    </message>
    <message>
        <source>Price per site and month</source>
        <translation>Pris pr. sted og måned</translation>
    </message>
    <message>
        <source>Give the tool a name.</source>
        <translation>Giv værktøjet et navn.</translation>
    </message>
    <message>
        <source>Choose a need and a site.</source>
        <translation>Vælg et behov og et sted.</translation>
    </message>
    <message>
        <source>new tool “%1”</source>
        <translation>nyt værktøj »%1«</translation>
    </message>
</context>
<context>
    <name>valor::ui::ToolListModel</name>
    <message>
        <source>Needs: %1 · sites: %2</source>
        <translation>Behov: %1 · steder: %2</translation>
    </message>
    <message>
        <source>%1, %2. %3. %4</source>
        <translation>%1, %2. %3. %4</translation>
    </message>
</context>
<context>
    <name>valor::ui::ToolsPage</name>
    <message>
        <source>Figures that two tools or more have by meaning. Left out, because every tool rests on the very same input: %1.</source>
        <translation>Tal, som to eller flere værktøjer har i samme betydning. Udeladt, fordi alle værktøjer bygger på den selvsamme forudsætning: %1.</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Værktøjer</translation>
    </message>
    <message>
        <source>Fact sheet</source>
        <translation>Faktaark</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Evidens</translation>
    </message>
    <message>
        <source>Compare tools</source>
        <translation>Sammenlign værktøjer</translation>
    </message>
    <message>
        <source>Views of the tool</source>
        <translation>Visninger af værktøjet</translation>
    </message>
    <message>
        <source>Enter shows the evidence of a figure, Escape closes it</source>
        <translation>Enter viser evidensen for et tal, Escape lukker den</translation>
    </message>
    <message>
        <source>Add tool…</source>
        <translation>Tilføj værktøj…</translation>
    </message>
    <message>
        <source>Add the first tool…</source>
        <translation>Tilføj det første værktøj…</translation>
    </message>
    <message>
        <source>This case has no tools yet. A tool does something for a need at a site, and costs something. Or begin with a template (File ▸ New from template).</source>
        <translation>Sagen har ingen værktøjer endnu. Et værktøj gør noget for et behov på et sted og koster noget. Eller begynd med en skabelon (Filer ▸ Ny fra skabelon).</translation>
    </message>
    <message>
        <source>Add effect…</source>
        <translation>Tilføj effekt…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ændr…</translation>
    </message>
</context>
<context>
    <name>valor::ui::TornadoPanel</name>
    <message>
        <source>%1: %2 at %3, %4 at %5</source>
        <translation>%1: %2 ved %3, %4 ved %5</translation>
    </message>
</context>
<context>
    <name>valor::ui::Tour</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 af %2</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tilbage</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Færdig</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Næste</translation>
    </message>
</context>
<context>
    <name>valor::ui::ValueBox</name>
    <message>
        <source>Allowed: above %1 and below %2.</source>
        <translation>Tilladt: over %1 og under %2.</translation>
    </message>
    <message>
        <source>Allowed: above %1.</source>
        <translation>Tilladt: over %1.</translation>
    </message>
    <message>
        <source>Allowed: below %1.</source>
        <translation>Tilladt: under %1.</translation>
    </message>
    <message>
        <source>Enter a number, for example %1.</source>
        <translation>Skriv et tal, for eksempel %1.</translation>
    </message>
    <message>
        <source>Not a number. Write for example %1.</source>
        <translation>Ikke et tal. Skriv for eksempel %1.</translation>
    </message>
    <message>
        <source>Thousands or decimals? Write %1 without a mark, or fewer decimals.</source>
        <translation>Tusinder eller decimaler? Skriv %1 uden tegn, eller færre decimaler.</translation>
    </message>
    <message>
        <source>Write the number without marks for thousands.</source>
        <translation>Skriv tallet uden tusindtalsskilletegn.</translation>
    </message>
    <message>
        <source>Whole numbers only, for example %1.</source>
        <translation>Kun hele tal, for eksempel %1.</translation>
    </message>
    <message>
        <source>%1 %2 still counts.</source>
        <translation>%1 %2 gælder fortsat.</translation>
    </message>
    <message>
        <source>Which is meant: %1 or %2?</source>
        <translation>Hvad menes: %1 eller %2?</translation>
    </message>
    <message>
        <source>Write the number alone, for example %1.</source>
        <translation>Skriv tallet alene, for eksempel %1.</translation>
    </message>
    <message>
        <source>This field counts in %1. Write for example %2.</source>
        <translation>Feltet angives i %1. Skriv for eksempel %2.</translation>
    </message>
</context>
<context>
    <name>valor::ui::VendorCopyDialog</name>
    <message>
        <source>Save the copy…</source>
        <translation>Gem kopien…</translation>
    </message>
</context>
<context>
    <name>valor::ui::VendorPane</name>
    <message>
        <source>No contract of this alternative pays a seller of tools or a platform.</source>
        <translation>Ingen af alternativets kontrakter betaler en leverandør af værktøjer eller en platform.</translation>
    </message>
    <message>
        <source>Seller</source>
        <translation>Leverandør</translation>
    </message>
    <message>
        <source>The contract as its seller sees it</source>
        <translation>Kontrakten, som leverandøren ser den</translation>
    </message>
</context>
<context>
    <name>valor::ui::VolumeDelegate</name>
    <message>
        <source>%1 in %2</source>
        <translation>%1 i %2</translation>
    </message>
</context>
<context>
    <name>valor::ui::VolumeModel</name>
    <message>
        <source>Per 100,000 inhabitants and year</source>
        <translation>Pr. 100.000 indbyggere og år</translation>
    </message>
    <message>
        <source>Share suited to the tool</source>
        <translation>Andel egnet til værktøjet</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Growth per year</source>
        <translation>Vækst pr. år</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ingen</translation>
    </message>
    <message>
        <source>All sites</source>
        <translation>Alle steder</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Enter changes it in this scenario</source>
        <translation>Enter ændrer det i dette scenarie</translation>
    </message>
    <message>
        <source>Calculated from other inputs</source>
        <translation>Beregnet ud fra andre forudsætninger</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <translation>%1: %2. %3</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Sted</translation>
    </message>
    <message>
        <source>Inhabitants</source>
        <translation>Indbyggere</translation>
    </message>
    <message>
        <source>%1
per year</source>
        <translation>%1
pr. år</translation>
    </message>
    <message>
        <source>Follows from the inhabitants and the rate of the need. Enter states a count of its own</source>
        <translation>Følger af indbyggerne og behovets antal pr. indbygger. Enter angiver et eget antal</translation>
    </message>
    <message>
        <source>Enter states it</source>
        <translation>Enter angiver det</translation>
    </message>
    <message>
        <source>Pattern of the year</source>
        <translation>Årets mønster</translation>
    </message>
    <message>
        <source>even</source>
        <translation>jævnt</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 til %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1. Run by %2; Enter chooses another</source>
        <translation>%1. Drives af %2; Enter vælger en anden</translation>
    </message>
    <message>
        <source>Every month alike</source>
        <translation>Alle måneder ens</translation>
    </message>
    <message>
        <source>%1. Enter changes it in every scenario</source>
        <translation>%1. Enter ændrer det i alle scenarier</translation>
    </message>
</context>
<context>
    <name>valor::ui::WaterfallPanel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>fra %1 til %2</translation>
    </message>
</context>
<context>
    <name>valor::ui::WebLink</name>
    <message>
        <source>No browser</source>
        <translation>Ingen browser</translation>
    </message>
    <message>
        <source>No browser could be started here.</source>
        <translation>Der kunne ikke startes en browser her.</translation>
    </message>
    <message>
        <source>The address is %1</source>
        <translation>Adressen er %1</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Kopiér adressen</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Åbn %1</translation>
    </message>
</context>
<context>
    <name>valor::ui::WorkLine</name>
    <message>
        <source>Progress of the calculation</source>
        <translation>Beregningens fremdrift</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annullér</translation>
    </message>
    <message>
        <source>Calculate</source>
        <translation>Beregn</translation>
    </message>
</context>
<context>
    <name>valor::ui::YearField</name>
    <message>
        <source>Write the year as %1.</source>
        <translation>Skriv året som %1.</translation>
    </message>
    <message>
        <source>“%1” is not a year from %2 to %3. Write it as %4.</source>
        <translation>»%1« er ikke et årstal fra %2 til %3. Skriv det som %4.</translation>
    </message>
</context>
</TS>
