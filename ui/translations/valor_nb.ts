<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nb" sourcelanguage="en">
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

Et verktøy for å kjøpe kunstig intelligens til helsetjenesten etter verdi: hva et verktøy gjør, hva det koster, hvem som betaler, hvem som vinner, og hvor sikker man kan være.

Bygd med Qt %2.</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lisens</translation>
    </message>
    <message>
        <source>Valør is free software under the GNU General Public License, version 3 or later. You may use, study, share and improve it. It comes without any warranty.

Qt and Qt Charts are used under the same licence; the typeface Inter under the SIL Open Font License.</source>
        <translation>Valør er fri programvare under GNU General Public License, versjon 3 eller nyere. Du kan bruke, undersøke, dele og forbedre den. Den leveres uten noen form for garanti.

Qt og Qt Charts brukes under samme lisens; skrifttypen Inter under SIL Open Font License.</translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message>
        <source>Input</source>
        <translation>Forutsetning</translation>
    </message>
    <message>
        <source>Correlation</source>
        <translation>Korrelasjon</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>Cost centre</source>
        <translation>Kostnadssted</translation>
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
        <translation>Verktøy</translation>
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
        <translation>Scenario</translation>
    </message>
    <message>
        <source>Key input</source>
        <translation>Nøkkelforutsetning</translation>
    </message>
    <message>
        <source>title</source>
        <translation>tittel</translation>
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
        <translation>merknad</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>enhet</translation>
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
        <translation>kildehenvisning</translation>
    </message>
    <message>
        <source>confidence</source>
        <translation>merke</translation>
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
        <translation>referanse</translation>
    </message>
    <message>
        <source>months</source>
        <translation>måneder</translation>
    </message>
    <message>
        <source>discounting</source>
        <translation>neddiskontering</translation>
    </message>
    <message>
        <source>inflation</source>
        <translation>inflasjon</translation>
    </message>
    <message>
        <source>valuation</source>
        <translation>verdsetting</translation>
    </message>
    <message>
        <source>start</source>
        <translation>start</translation>
    </message>
    <message>
        <source>end</source>
        <translation>slutt</translation>
    </message>
    <message>
        <source>go-live</source>
        <translation>idriftsettelse</translation>
    </message>
    <message>
        <source>deployment</source>
        <translation>ibruktaking</translation>
    </message>
    <message>
        <source>price</source>
        <translation>pris</translation>
    </message>
    <message>
        <source>amount</source>
        <translation>beløp</translation>
    </message>
    <message>
        <source>payer</source>
        <translation>betaler</translation>
    </message>
    <message>
        <source>payee</source>
        <translation>betalingsmottaker</translation>
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
        <translation>scenario «%1»</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1: order</source>
        <translation>%1: rekkefølge</translation>
    </message>
    <message>
        <source>%1 “%2”</source>
        <translation>%1 «%2»</translation>
    </message>
    <message>
        <source>%1: uncertainty</source>
        <translation>%1: usikkerhet</translation>
    </message>
    <message>
        <source>%1; uncertainty: %2</source>
        <translation>%1; usikkerhet: %2</translation>
    </message>
    <message>
        <source>measure</source>
        <translation>det som telles</translation>
    </message>
    <message>
        <source>price step</source>
        <translation>pristrinn</translation>
    </message>
    <message>
        <source>step</source>
        <translation>trinn</translation>
    </message>
    <message>
        <source>share</source>
        <translation>andel</translation>
    </message>
    <message>
        <source>cap</source>
        <translation>tak</translation>
    </message>
    <message>
        <source>period counted together</source>
        <translation>periode som telles samlet</translation>
    </message>
    <message>
        <source>units</source>
        <translation>enheter</translation>
    </message>
    <message>
        <source>threshold</source>
        <translation>terskel</translation>
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
        <translation>følger indeksen</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>type</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Merknad</translation>
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
        <translation>ingen egne tall</translation>
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
        <translation>Hva som teller</translation>
    </message>
    <message>
        <source>“%1” is better than “%2” in %3 futures, equal in %4.</source>
        <translation>«%1» er bedre enn «%2» i %3 fremtider, og de er like gode i %4.</translation>
    </message>
    <message>
        <source>The net benefit is higher under “%1” than under “%2” in %3 futures, equal in %4.</source>
        <translation>Nettogevinsten er høyere under «%1» enn under «%2» i %3 fremtider, lik i %4.</translation>
    </message>
    <message>
        <source>90 % interval</source>
        <translation>90 %-intervall</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Forutsetning</translation>
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
        <translation>Enhet</translation>
    </message>
    <message>
        <source>%1 – no effect on the result</source>
        <translation>%1 – ingen virkning på resultatet</translation>
    </message>
    <message>
        <source>%1 higher</source>
        <translation>%1 høyere</translation>
    </message>
    <message>
        <source>Equal</source>
        <translation>Like</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>best</source>
        <translation>best</translation>
    </message>
    <message>
        <source>highest</source>
        <translation>høyest</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 til %2</translation>
    </message>
    <message>
        <source>Pays for itself after</source>
        <translation>Tjener seg inn etter</translation>
    </message>
    <message>
        <source>soonest</source>
        <translation>først</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Aldri</translation>
    </message>
    <message>
        <source>in %1 futures</source>
        <translation>i %1 fremtider</translation>
    </message>
    <message>
        <source>never in %1</source>
        <translation>aldri i %1</translation>
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
        <translation>Bedre stilt (fremtider)</translation>
    </message>
    <message>
        <source>%1, mean</source>
        <translation>%1, gjennomsnitt</translation>
    </message>
    <message>
        <source>share of the futures</source>
        <translation>andel av fremtidene</translation>
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
        <translation>alle fremtider er like</translation>
    </message>
    <message>
        <source>1 month</source>
        <translation>1 måned</translation>
    </message>
    <message>
        <source>Mostly never</source>
        <translation>Oftest aldri</translation>
    </message>
</context>
<context>
    <name>ContractCharts</name>
    <message>
        <source>At %1 units in contract year %2 the payments are %3, at half of that %4, at twice %5.</source>
        <translation>Ved %1 enheter i kontraktsår %2 er betalingene %3, ved det halve %4, ved det dobbelte %5.</translation>
    </message>
    <message>
        <source>Between %1 and %2 units more use would cost less.</source>
        <translation>Mellom %1 og %2 enheter ville mer bruk koste mindre.</translation>
    </message>
    <message>
        <source>%1, which guarantees %2 on %3 observations, pays out in %4 of cases when exactly that is true.</source>
        <translation>%1, som garanterer %2 ved %3 observasjoner, utløses i %4 av tilfellene når nettopp det er sant.</translation>
    </message>
    <message>
        <source>Payments by volume</source>
        <translation>Betalinger etter volum</translation>
    </message>
    <message>
        <source>Units in the year</source>
        <translation>Enheter i året</translation>
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
        <translation>Hva garantiene er verdt</translation>
    </message>
    <message>
        <source>guaranteed by %1</source>
        <translation>garantert av %1</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Merke</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>I alt</translation>
    </message>
    <message>
        <source>%1, measured on %2 observations, comes on average to %3 of its base when %4 is true, and to %5 when %6 is.</source>
        <translation>%1, målt på %2 observasjoner, blir i gjennomsnitt %3 av grunnlaget sitt når %4 er sant, og %5 når %6 er.</translation>
    </message>
    <message>
        <source>Triggered at</source>
        <translation>Utløses ved</translation>
    </message>
</context>
<context>
    <name>DataDialog</name>
    <message>
        <source>Copy table</source>
        <translation>Kopier tabell</translation>
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
        <translation>avkortet normalfordeling</translation>
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
        <translation>uniform fordeling</translation>
    </message>
    <message>
        <source>a few possible values</source>
        <translation>noen få mulige verdier</translation>
    </message>
    <message>
        <source>observed values</source>
        <translation>observerte verdier</translation>
    </message>
    <message>
        <source>Poisson distribution</source>
        <translation>Poisson-fordeling</translation>
    </message>
    <message>
        <source>share of a whole (Dirichlet)</source>
        <translation>andel av en helhet (Dirichlet)</translation>
    </message>
    <message>
        <source>%1, without uncertainty.</source>
        <translation>%1, uten usikkerhet.</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>gjennomsnitt</translation>
    </message>
    <message>
        <source>median</source>
        <translation>median</translation>
    </message>
    <message>
        <source>mode</source>
        <translation>typetall</translation>
    </message>
    <message>
        <source>Shown and moved is the mean; the uncertainty moves with it.</source>
        <translation>Det som vises og flyttes, er gjennomsnittet; usikkerheten flytter med.</translation>
    </message>
    <message>
        <source>Shown and moved is the median: half of all futures lie on either side. The uncertainty moves with it.</source>
        <translation>Det som vises og flyttes, er medianen: halvparten av alle fremtider ligger på hver side. Usikkerheten flytter med.</translation>
    </message>
    <message>
        <source>Shown and moved is the mode, the most likely value; the ends stay as long as it lies between them.</source>
        <translation>Det som vises og flyttes, er typetallet, den mest sannsynlige verdien; endene blir stående så lenge det ligger mellom dem.</translation>
    </message>
    <message>
        <source>Around %1 (%2); 95 of 100 times between %3 and %4 (%5).</source>
        <translation>Omkring %1 (%2); 95 av 100 ganger mellom %3 og %4 (%5).</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>a range</comment>
        <translation>%1 til %2</translation>
    </message>
    <message>
        <source>The stated range, %1, is moved to %2.</source>
        <translation>Det oppgitte spennet, %1, er flyttet til %2.</translation>
    </message>
    <message>
        <source>The stated range, %1, is stretched to %2.</source>
        <translation>Det oppgitte spennet, %1, er strukket til %2.</translation>
    </message>
    <message>
        <source>none</source>
        <comment>uncertainty of a fixed value</comment>
        <translation>ingen</translation>
    </message>
    <message>
        <source>95 of 100 times between %1 and %2 (%3)</source>
        <translation>95 av 100 ganger mellom %1 og %2 (%3)</translation>
    </message>
    <message>
        <source>Range %1, stated %2</source>
        <translation>Intervall %1, oppgitt %2</translation>
    </message>
    <message>
        <source>The range was %1 when the case was opened; now it is %2.</source>
        <translation>Intervallet var %1 da saken ble åpnet; nå er det %2.</translation>
    </message>
    <message>
        <source>Range %1, before %2</source>
        <translation>Intervall %1, før %2</translation>
    </message>
    <message>
        <source>Range %1</source>
        <translation>Intervall %1</translation>
    </message>
    <message>
        <source>%1, before %2</source>
        <comment>ranges</comment>
        <translation>%1, før %2</translation>
    </message>
    <message>
        <source>%1, stated %2</source>
        <comment>ranges</comment>
        <translation>%1, oppgitt %2</translation>
    </message>
</context>
<context>
    <name>DocumentFile</name>
    <message>
        <source>Web page</source>
        <translation>Nettside</translation>
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
        <translation>%1 finnes allerede. Skal den erstattes?</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Erstatt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>These files already exist. Replace them?</source>
        <translation>Disse filene finnes allerede. Skal de erstattes?</translation>
    </message>
</context>
<context>
    <name>EntryForm</name>
    <message>
        <source>One value, without uncertainty</source>
        <translation>Én verdi, uten usikkerhet</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Verdi</translation>
    </message>
    <message>
        <source>Lowest</source>
        <translation>Lavest</translation>
    </message>
    <message>
        <source>Most likely</source>
        <translation>Mest sannsynlig</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>Høyest</translation>
    </message>
    <message>
        <source>5 of 100 lie below</source>
        <translation>5 av 100 ligger under</translation>
    </message>
    <message>
        <source>5 of 100 lie above</source>
        <translation>5 av 100 ligger over</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Middelverdi</translation>
    </message>
    <message>
        <source>Standard error</source>
        <translation>Standardfeil</translation>
    </message>
    <message>
        <source>Anything between two ends, all alike</source>
        <translation>Alt mellom to ender, like sannsynlig</translation>
    </message>
    <message>
        <source>Counted: so many of so many (a share)</source>
        <translation>Talt opp: så mange av så mange (en andel)</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Hendelser</translation>
    </message>
    <message>
        <source>Out of</source>
        <translation>Av</translation>
    </message>
    <message>
        <source>Lowest, most likely, highest</source>
        <translation>Lavest, mest sannsynlig, høyest</translation>
    </message>
    <message>
        <source>Lowest, most likely, highest (triangle)</source>
        <translation>Lavest, mest sannsynlig, høyest (trekant)</translation>
    </message>
    <message>
        <source>A range of 90 %, even on both sides (normal)</source>
        <translation>Et intervall på 90 %, likt til begge sider (normal)</translation>
    </message>
    <message>
        <source>A range of 90 %, never below zero (log-normal)</source>
        <translation>Et intervall på 90 %, aldri under null (lognormal)</translation>
    </message>
    <message>
        <source>Mean and standard error (normal)</source>
        <translation>Middelverdi og standardfeil (normal)</translation>
    </message>
    <message>
        <source>Mean and standard error (log-normal)</source>
        <translation>Middelverdi og standardfeil (lognormal)</translation>
    </message>
    <message>
        <source>Mean and standard error (gamma)</source>
        <translation>Middelverdi og standardfeil (gamma)</translation>
    </message>
    <message>
        <source>Mean and standard error of a share (beta)</source>
        <translation>Middelverdi og standardfeil for en andel (beta)</translation>
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
        <translation>Logaritmens middelverdi</translation>
    </message>
    <message>
        <source>Its standard deviation</source>
        <translation>Dens standardavvik</translation>
    </message>
    <message>
        <source>Normal distribution</source>
        <translation>Normalfordeling</translation>
    </message>
    <message>
        <source>Standard deviation</source>
        <translation>Standardavvik</translation>
    </message>
</context>
<context>
    <name>EntryWords</name>
    <message>
        <source>without uncertainty</source>
        <translation>uten usikkerhet</translation>
    </message>
    <message>
        <source>lowest %1</source>
        <translation>laveste %1</translation>
    </message>
    <message>
        <source>highest %1</source>
        <translation>høyeste %1</translation>
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
        <translation>Funnet i en kilde</translation>
    </message>
    <message>
        <source>Derived from sources</source>
        <translation>Utledet av kilder</translation>
    </message>
    <message>
        <source>From memory</source>
        <translation>Etter hukommelsen</translation>
    </message>
    <message>
        <source>Assumption</source>
        <translation>Antakelse</translation>
    </message>
</context>
<context>
    <name>FigureAnswers</name>
    <message>
        <source>The share of the %1 futures in which the net benefit is above zero, each with every input drawn from its distribution</source>
        <translation>Andelen av de %1 fremtidene der nettogevinsten er over null; i hver er alle forutsetninger trukket fra fordelingene sine</translation>
    </message>
    <message>
        <source>The QALYs that the counted parties gain over %1 months, as the difference to the comparator; the mean of all futures</source>
        <translation>QALY som partene som teller med, vinner over %1 måneder, som forskjell fra referansen; gjennomsnittet av alle fremtider</translation>
    </message>
    <message>
        <source>What the clauses of the contracts charge over %1 months, in money of the day and not discounted; the mean of all futures: %2</source>
        <translation>Hva kontraktenes klausuler krever over %1 måneder, i løpende priser og ikke neddiskontert; gjennomsnittet av alle fremtider: %2</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>ingenting</translation>
    </message>
    <message>
        <source>%1, %2: everything of this kind that comes in less what goes out, over %3 months, less the same under the comparator; the mean of all futures</source>
        <translation>%1, %2: alt av dette slaget som kommer inn, minus det som går ut, over %3 måneder, minus det samme under referansen; gjennomsnittet av alle fremtider</translation>
    </message>
    <message>
        <source>Run %1: %2 draws, seed %3, %4.</source>
        <translation>Kjøring %1: %2 trekninger, frø %3, %4.</translation>
    </message>
    <message>
        <source>The months from the first one with a cost or a gain in any future to the one from which the net benefit, added up, is never below zero again, both counted; the figure is the median of the futures that have such a month within the %1 months of the scenario</source>
        <translation>Månedene fra den første med en utgift eller en gevinst i en fremtid til den der nettogevinsten, lagt sammen, aldri igjen er under null, begge talt med; tallet er medianen av de fremtidene som har en slik måned innenfor scenarioets %1 måneder</translation>
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
        <translation>Verktøy</translation>
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
        <translation>Scenario</translation>
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
        <translation>%1 «%2»</translation>
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
        <translation>Feil</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Advarsel</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Merknad</translation>
    </message>
    <message>
        <source>1 remark on the case</source>
        <translation>1 merknad til saken</translation>
    </message>
    <message>
        <source>%1 remarks on the case</source>
        <translation>%1 merknader til saken</translation>
    </message>
    <message>
        <source>%1, %2 accepted</source>
        <translation>%1, %2 godtatt</translation>
    </message>
    <message>
        <source>1 error in the case</source>
        <translation>1 feil i saken</translation>
    </message>
    <message>
        <source>%1 errors in the case</source>
        <translation>%1 feil i saken</translation>
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
        <translation>Ingenting tas i bruk: dette alternativet innfører ikke noe verktøy.</translation>
    </message>
    <message>
        <source>Sites: %1. The first go-live is planned for %2, the last for %3. Exits before the horizon ends: %4.</source>
        <translation>Steder: %1. Den første idriftsettelsen er planlagt til %2, den siste til %3. Avslutninger før horisonten er omme: %4.</translation>
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
        <translation>Verktøy</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Behov</translation>
    </message>
    <message>
        <source>Planned go-live</source>
        <translation>Planlagt idriftsettelse</translation>
    </message>
    <message>
        <source>Exit</source>
        <translation>Avslutning</translation>
    </message>
    <message>
        <source>Planned go-lives</source>
        <translation>Planlagte idriftsettelser</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>Side %1 av %2</translation>
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
        <translation>Verktøy og evidens</translation>
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
        <translation>Spredning av %1</translation>
    </message>
</context>
<context>
    <name>ReportJobs</name>
    <message>
        <source>Accessible PDF</source>
        <translation>Tilgjengelig PDF</translation>
    </message>
    <message>
        <source>Workbook</source>
        <translation>Arbeidsbok</translation>
    </message>
</context>
<context>
    <name>ResultWords</name>
    <message>
        <source>over 99 of 100</source>
        <translation>over 99 av 100</translation>
    </message>
    <message>
        <source>under 1 of 100</source>
        <translation>under 1 av 100</translation>
    </message>
    <message>
        <source>%1 of 100</source>
        <translation>%1 av 100</translation>
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
        <translation>90 % mellom %1 og %2</translation>
    </message>
    <message>
        <source>in %1 years, money of the day</source>
        <translation>over %1 år, løpende priser</translation>
    </message>
    <message>
        <source>%1 more than “%2”</source>
        <translation>%1 mer enn «%2»</translation>
    </message>
    <message>
        <source>%1 less than “%2”</source>
        <translation>%1 mindre enn «%2»</translation>
    </message>
    <message>
        <source>%1 (90 % between %2); better in %3 futures</source>
        <translation>%1 (90 % mellom %2); bedre i %3 fremtider</translation>
    </message>
    <message>
        <source>preview, %1 draws</source>
        <translation>forhåndsvisning, %1 trekninger</translation>
    </message>
    <message>
        <source>90 % between %1; Monte Carlo standard error %2</source>
        <translation>90 % mellom %1; Monte Carlo-standardfeil %2</translation>
    </message>
    <message>
        <source>futures; 95 % Monte Carlo interval %1 to %2</source>
        <translation>fremtider; 95 % Monte Carlo-intervall %1 til %2</translation>
    </message>
    <message>
        <source>Never pays for itself in</source>
        <translation>Tjener seg aldri inn i</translation>
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
        <translation>Tjener seg inn etter</translation>
    </message>
    <message>
        <source>This case values no health effects</source>
        <translation>Denne saken verdsetter ingen helseeffekter</translation>
    </message>
    <message>
        <source>Health effects fall to parties that are not counted</source>
        <translation>Helseeffekter tilfaller parter som ikke teller med</translation>
    </message>
    <message>
        <source>%1 (difference between %2, 90 %); better in %3 futures</source>
        <translation>%1 (forskjell mellom %2, 90 %); bedre i %3 fremtider</translation>
    </message>
    <message>
        <source>counted from %1, to %2 where it does; never in %3 futures</source>
        <translation>talt fra %1, til %2 der det skjer; aldri i %3 fremtider</translation>
    </message>
    <message>
        <source>counted from %1, to %2; in every future</source>
        <translation>talt fra %1, til %2; i alle fremtider</translation>
    </message>
    <message>
        <source>No input that it rests on is uncertain: every future is the same</source>
        <translation>Ingen forutsetning den hviler på, er usikker: alle fremtider er like</translation>
    </message>
    <message>
        <source>Better or worse off</source>
        <translation>Bedre eller dårligere stilt</translation>
    </message>
    <message>
        <source>Better off</source>
        <translation>Bedre stilt</translation>
    </message>
    <message>
        <source>Worse off</source>
        <translation>Dårligere stilt</translation>
    </message>
    <message>
        <source>Neither</source>
        <translation>Ingen av delene</translation>
    </message>
    <message>
        <source>how surely cannot be told: state a range for what is not known exactly</source>
        <translation>hvor sikkert kan ikke sies: oppgi et intervall for det som ikke er kjent nøyaktig</translation>
    </message>
    <message>
        <source>Pays for itself</source>
        <translation>Tjener seg inn</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Aldri</translation>
    </message>
    <message>
        <source>within the horizon</source>
        <translation>innenfor horisonten</translation>
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
        <translation>Vis alle endringer, ikke bare revisjoner</translation>
    </message>
    <message>
        <source>Go &amp;back to this state</source>
        <translation>Gå &amp;tilbake til denne tilstanden</translation>
    </message>
    <message>
        <source>&amp;Compare with now</source>
        <translation>&amp;Sammenlign med nå</translation>
    </message>
    <message>
        <source>Revisions</source>
        <translation>Revisjoner</translation>
    </message>
    <message>
        <source>No revision yet. “Save revision” in the menu File gives the present state a name.</source>
        <translation>Ingen revisjon ennå. «Lagre revisjon» i menyen Fil gir den nåværende tilstanden et navn.</translation>
    </message>
    <message>
        <source>return to “%1”</source>
        <translation>tilbake til «%1»</translation>
    </message>
    <message>
        <source>“%1” and now</source>
        <translation>«%1» og nå</translation>
    </message>
    <message>
        <source>Nothing differs.</source>
        <translation>Ingenting er forskjellig.</translation>
    </message>
    <message>
        <source>1 difference.</source>
        <translation>1 forskjell.</translation>
    </message>
    <message>
        <source>%1 differences.</source>
        <translation>%1 forskjeller.</translation>
    </message>
    <message>
        <source>Going back is a change like any other: it can be undone, and nothing is lost. Choose two lines to compare them with each other.</source>
        <translation>Å gå tilbake er en endring som alle andre: den kan angres, og ingenting går tapt. Velg to linjer for å sammenligne dem med hverandre.</translation>
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
        <translation>Beholdt kjøring, skadet</translation>
    </message>
    <message>
        <source>%1: mean net benefit %2, P(better) %3</source>
        <translation>%1: gjennomsnittlig nettogevinst %2, P(bedre) %3</translation>
    </message>
    <message>
        <source>Kept run: %1</source>
        <translation>Beholdt kjøring: %1</translation>
    </message>
    <message>
        <source>“%1” and “%2”</source>
        <translation>«%1» og «%2»</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Nå</translation>
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
        <translation>En sak er én anskaffelse</translation>
    </message>
    <message>
        <source>Begin with a template of the same kind of tool, a reference case, or a blank case. The tour now goes through an open case; nothing is changed in it.</source>
        <translation>Begynn med en mal for samme slags verktøy, en referansesak eller en tom sak. Rundturen går nå gjennom en åpen sak; ingenting endres i den.</translation>
    </message>
    <message>
        <source>How many, where</source>
        <translation>Hvor mange, og hvor</translation>
    </message>
    <message>
        <source>Each need with its yearly volume at each site. Black figures can be changed: go there and type.</source>
        <translation>Hvert behov med årlig volum på hvert sted. Svarte tall kan endres: gå dit og skriv.</translation>
    </message>
    <message>
        <source>What is known about a tool</source>
        <translation>Hva man vet om et verktøy</translation>
    </message>
    <message>
        <source>Every figure carries a mark: found in a source, derived, from memory, or an assumption. Enter opens its source.</source>
        <translation>Hvert tall bærer et merke: funnet i en kilde, utledet, etter hukommelsen eller en antakelse. Enter åpner kilden.</translation>
    </message>
    <message>
        <source>What if?</source>
        <translation>Hva om?</translation>
    </message>
    <message>
        <source>Pull a slider or type a value: the figures at the right follow at once. Ctrl+Z takes every change back.</source>
        <translation>Dra i en glidebryter, eller skriv en verdi: tallene til høyre følger straks med. Ctrl+Z angrer enhver endring.</translation>
    </message>
    <message>
        <source>Is it worth it, and how sure?</source>
        <translation>Lønner det seg, og hvor sikkert?</translation>
    </message>
    <message>
        <source>The answer in words, with the share of futures in which it holds.</source>
        <translation>Svaret i ord, med andelen av fremtider der det holder.</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Hvorfor?</translation>
    </message>
    <message>
        <source>Who gains and who loses</source>
        <translation>Hvem vinner, og hvem taper</translation>
    </message>
    <message>
        <source>Every party by kind of gain: one may pay while another wins.</source>
        <translation>Hver part etter gevinstens art: én kan betale mens en annen vinner.</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Side om side</translation>
    </message>
    <message>
        <source>Two to four alternatives or scenarios, what differs between them, and why the figure changed.</source>
        <translation>To til fire alternativer eller scenarioer, hva som skiller dem, og hvorfor tallet endret seg.</translation>
    </message>
    <message>
        <source>Nothing to save</source>
        <translation>Ingenting å lagre</translation>
    </message>
    <message>
        <source>Every change is kept when it is made, also before the case has a file. “Save as” gives it one.</source>
        <translation>Enhver endring lagres når den skjer, også før saken har en fil. «Lagre som» gir den en.</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>Finn hva som helst</translation>
    </message>
    <message>
        <source>Ctrl+K finds every command, page, scenario and input. The tour stands in the menu Help.</source>
        <translation>Ctrl+K finner enhver kommando og side, ethvert scenario og enhver forutsetning. Rundturen står i menyen Hjelp.</translation>
    </message>
    <message>
        <source>What is paid, and when</source>
        <translation>Hva som betales, og når</translation>
    </message>
    <message>
        <source>A contract is a list of clauses: prices, limits, guarantees. Beside it stands what they come to for each side, and the annex that can be signed.</source>
        <translation>En kontrakt er en liste over klausuler: priser, tak, garantier. Ved siden av står hva de gir for hver part, og bilaget som kan signeres.</translation>
    </message>
    <message>
        <source>What moves the result most comes first. Choose a bar to go to its input.</source>
        <translation>Det som flytter resultatet mest, står først. Velg en stolpe for å gå til forutsetningen.</translation>
    </message>
</context>
<context>
    <name>Units</name>
    <message>
        <source>min</source>
        <translation>min</translation>
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
        <translation>uke</translation>
    </message>
    <message>
        <source>case</source>
        <translation>tilfelle</translation>
    </message>
    <message>
        <source>exam</source>
        <translation>us.</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>gransking</translation>
    </message>
    <message>
        <source>call</source>
        <translation>anrop</translation>
    </message>
    <message>
        <source>patient</source>
        <translation>pasient</translation>
    </message>
    <message>
        <source>woman</source>
        <translation>kvinne</translation>
    </message>
    <message>
        <source>scan</source>
        <translation>skanning</translation>
    </message>
    <message>
        <source>study</source>
        <translation>undersøkelse</translation>
    </message>
    <message>
        <source>person</source>
        <translation>person</translation>
    </message>
    <message>
        <source>inhabitant</source>
        <translation>innbygger</translation>
    </message>
    <message>
        <source>site</source>
        <translation>sted</translation>
    </message>
    <message>
        <source>event</source>
        <translation>hendelse</translation>
    </message>
    <message>
        <source>visit</source>
        <translation>besøk</translation>
    </message>
    <message>
        <source>recall</source>
        <translation>etterundersøkelse</translation>
    </message>
    <message>
        <source>cancer</source>
        <translation>krefttilfelle</translation>
    </message>
    <message>
        <source>100,000</source>
        <translation>100 000</translation>
    </message>
    <message>
        <source>months</source>
        <translation>måneder</translation>
    </message>
    <message>
        <source>days</source>
        <translation>dager</translation>
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
        <translation>per %1</translation>
    </message>
    <message>
        <source>%1 per %2</source>
        <translation>%1 per %2</translation>
    </message>
    <message>
        <source>yr</source>
        <translation>år</translation>
    </message>
    <message>
        <source>DKK</source>
        <translation>DKK</translation>
    </message>
    <message>
        <source>NOK</source>
        <translation>kr</translation>
    </message>
    <message>
        <source>finding</source>
        <translation>funn</translation>
    </message>
    <message>
        <source>user</source>
        <translation>bruker</translation>
    </message>
    <message>
        <source>active algorithm</source>
        <translation>aktiv algoritme</translation>
    </message>
    <message>
        <source>FTE</source>
        <translation>årsverk</translation>
    </message>
    <message>
        <source>need</source>
        <translation>behov</translation>
    </message>
    <message>
        <source>project</source>
        <translation>prosjekt</translation>
    </message>
    <message>
        <source>point</source>
        <translation>poeng</translation>
    </message>
    <message>
        <source>10,000</source>
        <translation>10 000</translation>
    </message>
    <message>
        <source>ratio</source>
        <translation>forhold</translation>
    </message>
    <message>
        <source>inhabitants</source>
        <translation>innbyggere</translation>
    </message>
</context>
<context>
    <name>Uptake</name>
    <message>
        <source>Enter both the speed, above zero, and the months to half, or neither.</source>
        <translation>Oppgi både hastigheten, over null, og månedene til det halve, eller ingen av dem.</translation>
    </message>
    <message>
        <source>Use after go-live</source>
        <translation>Bruk etter idriftsettelse</translation>
    </message>
    <message>
        <source>Months after go-live</source>
        <translation>Måneder etter idriftsettelse</translation>
    </message>
    <message>
        <source>Share of the suited cases</source>
        <translation>Andel av de egnede tilfellene</translation>
    </message>
    <message>
        <source>half of the final use</source>
        <translation>halvparten av den endelige bruken</translation>
    </message>
    <message>
        <source>Half of the final use after %1 months, nine tenths after %2; %3 of the suited cases in the first month.</source>
        <translation>Halvparten av den endelige bruken etter %1 måneder, ni tideler etter %2; %3 av de egnede tilfellene i den første måneden.</translation>
    </message>
    <message>
        <source>%1 of the suited cases from the first month on. With a speed of %2 per month, for example, use grows from a tenth to nine tenths of its final level in %3 months.</source>
        <translation>%1 av de egnede tilfellene fra den første måneden. Med en hastighet på %2 per måned vokser bruken for eksempel fra en tidel til ni tideler av sitt endelige nivå på %3 måneder.</translation>
    </message>
    <message>
        <source>Every site goes live in its planned month.</source>
        <translation>Hvert sted tar det i bruk i sin planlagte måned.</translation>
    </message>
    <message>
        <source>Half of the sites are live %1 months after their planned month, nine tenths after %2.</source>
        <translation>Halvparten av stedene er i drift %1 måneder etter sin planlagte måned, ni tideler etter %2.</translation>
    </message>
</context>
<context>
    <name>WaterfallChart</name>
    <message>
        <source>Settings of the scenario</source>
        <translation>Innstillingene i scenarioet</translation>
    </message>
    <message>
        <source>From %1 under “%2” to %3 under “%4”.</source>
        <translation>Fra %1 under «%2» til %3 under «%4».</translation>
    </message>
    <message>
        <source>Most of it is “%1”: %2 %3.</source>
        <translation>Det meste er «%1»: %2 %3.</translation>
    </message>
    <message>
        <source>Why it changes</source>
        <translation>Hvorfor det endrer seg</translation>
    </message>
    <message>
        <source>Mean net benefit, %1</source>
        <translation>Gjennomsnittlig nettogevinst, %1</translation>
    </message>
</context>
<context>
    <name>valor::desktop::Application</name>
    <message>
        <source>Something went wrong</source>
        <translation>Noe gikk galt</translation>
    </message>
    <message>
        <source>The last action could not be completed. The open case is unchanged. Please report what you did.</source>
        <translation>Den siste handlingen kunne ikke fullføres. Den åpne saken er uendret. Fortell oss gjerne hva du gjorde.</translation>
    </message>
</context>
<context>
    <name>valor::ui::AdoptionForm</name>
    <message>
        <source>How it is taken into use</source>
        <translation>Hvordan det tas i bruk</translation>
    </message>
    <message>
        <source>“%1” at every site where it goes live. What is left open does not hold it back: full use from the first month on, without failures. A speed needs its months, and the other way round. Each figure is an input of its own, which can be given a source.</source>
        <translation>«%1» på hvert sted der det settes i drift. Det som står åpent, holder det ikke tilbake: full bruk fra første måned, uten feil. En hastighet krever sine måneder, og omvendt. Hvert tall er en forutsetning for seg, som kan få en kilde.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Endre</translation>
    </message>
    <message>
        <source>change of how “%1” is taken into use</source>
        <translation>endring av hvordan «%1» tas i bruk</translation>
    </message>
</context>
<context>
    <name>valor::ui::AnswerPane</name>
    <message>
        <source>Picture</source>
        <translation>Bilde</translation>
    </message>
    <message>
        <source>Text and figures</source>
        <translation>Tekst og tall</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultat</translation>
    </message>
    <message>
        <source>Stopped by the change.</source>
        <translation>Stanset av endringen.</translation>
    </message>
    <message>
        <source>Choose at the left what you want to know, then “Calculate”. The answer will stand here.</source>
        <translation>Velg til venstre hva du vil vite, og trykk så på «Beregn». Svaret kommer til å stå her.</translation>
    </message>
    <message>
        <source>The answer will stand here when it is calculated. You can go on working meanwhile.</source>
        <translation>Svaret kommer til å stå her når det er beregnet. Du kan arbeide videre imens.</translation>
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
        <translation>Gå til Verktøy og evidens</translation>
    </message>
    <message>
        <source>No need: who is to be served, and how many.</source>
        <translation>Ingen behov: hvem som skal betjenes, og hvor mange.</translation>
    </message>
    <message>
        <source>No tool: what could be procured.</source>
        <translation>Ingen verktøy: hva som kunne kjøpes.</translation>
    </message>
    <message>
        <source>No effect: what a tool changes for whom.</source>
        <translation>Ingen effekt: hva et verktøy endrer for hvem.</translation>
    </message>
    <message>
        <source>No go-live: which tool comes into use where, and when.</source>
        <translation>Ingen idriftsettelse: hvilket verktøy som tas i bruk hvor og når.</translation>
    </message>
    <message>
        <source>Nothing to compute yet</source>
        <translation>Det er ingenting å beregne ennå</translation>
    </message>
    <message>
        <source>Every figure of this case would be 0, because something is still missing:</source>
        <translation>Alle tall i denne saken ville være 0, fordi noe fortsatt mangler:</translation>
    </message>
    <message>
        <source>Or begin with a case that is filled in, and put your own figures in place of its figures.</source>
        <translation>Eller begynn med en sak som er fylt ut, og sett egne tall i stedet for tallene i den.</translation>
    </message>
    <message>
        <source>Choose a template</source>
        <translation>Velg en mal</translation>
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
        <translation>Hva kontrakten begynner med</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Begynn</translation>
    </message>
    <message>
        <source>Seller</source>
        <translation>Selger</translation>
    </message>
    <message>
        <source>Each seller, for its own tools</source>
        <translation>Hver selger, for sine egne verktøy</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Med</translation>
    </message>
    <message>
        <source>Amounts are still to be agreed: they become inputs of 0 until you change them.</source>
        <translation>Beløpene gjenstår å avtale: de blir forutsetninger på 0 til du endrer dem.</translation>
    </message>
    <message>
        <source>In place of: %1</source>
        <translation>I stedet for: %1</translation>
    </message>
    <message>
        <source>Without the tick both contracts hold, and what both count is paid twice.</source>
        <translation>Uten kryss gjelder begge kontraktene, og det begge teller, betales to ganger.</translation>
    </message>
    <message>
        <source>One figure that nothing else uses goes too. Undo brings it back.</source>
        <translation>Ett tall som ikke brukes av noe annet, forsvinner også. Angre henter det tilbake.</translation>
    </message>
    <message>
        <source>%1 figures that nothing else uses go too. Undo brings them back.</source>
        <translation>%1 tall som ikke brukes av noe annet, forsvinner også. Angre henter dem tilbake.</translation>
    </message>
</context>
<context>
    <name>valor::ui::BesidePane</name>
    <message>
        <source>Alternatives to set beside</source>
        <translation>Alternativer å sette ved siden av</translation>
    </message>
    <message>
        <source>No more than three can stand beside. Take a tick away.</source>
        <translation>Høyst tre kan stå ved siden av. Fjern et kryss.</translation>
    </message>
    <message>
        <source>Contracts side by side</source>
        <translation>Kontrakter side om side</translation>
    </message>
    <message>
        <source>The contracts of %1, beside those that are ticked:</source>
        <translation>Kontraktene i %1, ved siden av dem det er satt kryss ved:</translation>
    </message>
</context>
<context>
    <name>valor::ui::BuildCommands</name>
    <message>
        <source>A tool serves a need at a site</source>
        <translation>Et verktøy dekker et behov på et sted</translation>
    </message>
    <message>
        <source>Add both first.</source>
        <translation>Legg til begge først.</translation>
    </message>
    <message>
        <source>Add need…</source>
        <translation>Legg til behov…</translation>
    </message>
    <message>
        <source>Add site…</source>
        <translation>Legg til sted…</translation>
    </message>
    <message>
        <source>new title “%1”</source>
        <translation>ny tittel «%1»</translation>
    </message>
    <message>
        <source>Title of the case</source>
        <translation>Sakens tittel</translation>
    </message>
    <message>
        <source>new alternative “%1”</source>
        <translation>nytt alternativ «%1»</translation>
    </message>
    <message>
        <source>Copy alternative</source>
        <translation>Kopier alternativ</translation>
    </message>
    <message>
        <source>%1, copy</source>
        <translation>%1, kopi</translation>
    </message>
    <message>
        <source>Remove cost “%1”</source>
        <translation>Fjern kostnaden «%1»</translation>
    </message>
    <message>
        <source>Add &amp;effect…</source>
        <translation>Legg til &amp;effekt…</translation>
    </message>
    <message>
        <source>Remove effect “%1”</source>
        <translation>Fjern effekten «%1»</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>&amp;Gi nytt navn…</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Fjern</translation>
    </message>
    <message>
        <source>renaming of “%1” to “%2”</source>
        <translation>nytt navn på «%1»: «%2»</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Gi nytt navn</translation>
    </message>
    <message>
        <source>“%1” is in use</source>
        <translation>«%1» er i bruk</translation>
    </message>
    <message>
        <source>Remove first, or change: %1.</source>
        <translation>Fjern eller endre først: %1.</translation>
    </message>
    <message>
        <source>removal of “%1”</source>
        <translation>fjerning av «%1»</translation>
    </message>
    <message>
        <source>“%1” is still there</source>
        <translation>«%1» er der fortsatt</translation>
    </message>
    <message>
        <source>&amp;Pattern of the year…</source>
        <translation>&amp;Sesongmønster…</translation>
    </message>
    <message>
        <source>&amp;Who runs it…</source>
        <translation>&amp;Hvem som driver det…</translation>
    </message>
    <message>
        <source>&amp;How it is taken into use…</source>
        <translation>H&amp;vordan det tas i bruk…</translation>
    </message>
</context>
<context>
    <name>valor::ui::CalculatedText</name>
    <message>
        <source>The text is from before the change.</source>
        <translation>Teksten er fra før endringen.</translation>
    </message>
    <message>
        <source>Calculating…</source>
        <translation>Beregner…</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Avbrutt.</translation>
    </message>
</context>
<context>
    <name>valor::ui::CaseCommands</name>
    <message>
        <source>It was not kept</source>
        <translation>Det ble ikke lagret</translation>
    </message>
    <message>
        <source>The run is kept</source>
        <translation>Kjøringen er lagret</translation>
    </message>
    <message>
        <source>It is entry %1 of the history of this case.</source>
        <translation>Den er post %1 i sakens historikk.</translation>
    </message>
    <message>
        <source>The open case is unchanged.</source>
        <translation>Den åpne saken er uendret.</translation>
    </message>
    <message>
        <source>%1 could not be opened</source>
        <translation>%1 kunne ikke åpnes</translation>
    </message>
    <message>
        <source>This case can only be read</source>
        <translation>Denne saken kan bare leses</translation>
    </message>
    <message>
        <source>What you change goes to a copy of your own; the file stays as it is.</source>
        <translation>Det du endrer, havner i din egen kopi; filen forblir som den er.</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Lagre en kopi…</translation>
    </message>
    <message>
        <source>The case could not be recovered</source>
        <translation>Saken kunne ikke gjenopprettes</translation>
    </message>
    <message>
        <source>The case could not be discarded</source>
        <translation>Saken kunne ikke forkastes</translation>
    </message>
    <message>
        <source>Open case</source>
        <translation>Åpne sak</translation>
    </message>
    <message>
        <source>Cases (*.valor *.json)</source>
        <translation>Saker (*.valor *.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle filer (*)</translation>
    </message>
    <message>
        <source>The last changes of “%1” are not in its file.</source>
        <translation>De siste endringene av «%1» er ikke i filen.</translation>
    </message>
    <message>
        <source>“%1” has no file yet.</source>
        <translation>«%1» har ingen fil ennå.</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Lagre som…</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Forkast endringer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Save case as</source>
        <translation>Lagre sak som</translation>
    </message>
    <message>
        <source>Cases (*.valor)</source>
        <translation>Saker (*.valor)</translation>
    </message>
    <message>
        <source>The case could not be saved as %1</source>
        <translation>Saken kunne ikke lagres som %1</translation>
    </message>
    <message>
        <source>A copy was written to %1</source>
        <translation>En kopi ble skrevet til %1</translation>
    </message>
    <message>
        <source>It cannot be changed in that place, so you go on in the file you had.</source>
        <translation>Den kan ikke endres der, så du fortsetter i filen du hadde.</translation>
    </message>
    <message>
        <source>Save revision</source>
        <translation>Lagre revisjon</translation>
    </message>
    <message>
        <source>Name of the present state:</source>
        <translation>Navn på den nåværende tilstanden:</translation>
    </message>
    <message>
        <source>Revision %1</source>
        <translation>Revisjon %1</translation>
    </message>
    <message>
        <source>Export case as JSON</source>
        <translation>Eksporter sak som JSON</translation>
    </message>
    <message>
        <source>Cases as JSON (*.json)</source>
        <translation>Saker som JSON (*.json)</translation>
    </message>
    <message>
        <source>The case could not be exported</source>
        <translation>Saken kunne ikke eksporteres</translation>
    </message>
    <message>
        <source>The revision is saved</source>
        <translation>Revisjonen er lagret</translation>
    </message>
    <message>
        <source>This case has an error and cannot be simulated</source>
        <translation>Saken har en feil og kan ikke simuleres</translation>
    </message>
    <message>
        <source>This case has %1 errors and cannot be simulated</source>
        <translation>Saken har %1 feil og kan ikke simuleres</translation>
    </message>
    <message>
        <source>Nothing is lost. Go back to an earlier state, or export the case, mend it and import it again.</source>
        <translation>Ingenting er tapt. Gå tilbake til en tidligere tilstand, eller eksporter saken, rett den og importer den igjen.</translation>
    </message>
    <message>
        <source>Revisions…</source>
        <translation>Revisjoner…</translation>
    </message>
    <message>
        <source>Show findings</source>
        <translation>Vis feil og merknader</translation>
    </message>
    <message>
        <source>%1 is damaged</source>
        <translation>%1 er skadet</translation>
    </message>
    <message>
        <source>The open case is whole, but not all that is kept with it. Keep this file, and write what is whole to a new one: %1</source>
        <translation>Den åpne saken er hel, men ikke alt som er lagret sammen med den. Behold filen, og skriv det som er helt, til en ny: %1</translation>
    </message>
    <message>
        <source>You go on in a copy of your own</source>
        <translation>Du arbeider videre i din egen kopi</translation>
    </message>
    <message>
        <source>The file stays as it is.</source>
        <translation>Filen blir som den er.</translation>
    </message>
    <message>
        <source>Discard this recovered case for good?</source>
        <translation>Forkaste denne gjenopprettede saken for godt?</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Forkast</translation>
    </message>
    <message>
        <source>1 change</source>
        <translation>1 endring</translation>
    </message>
    <message>
        <source>%1 changes</source>
        <translation>%1 endringer</translation>
    </message>
    <message>
        <source>“%1”, last changed %2: %3 since %4, when it began as “%5”.</source>
        <translation>«%1», sist endret %2: %3 siden %4, da den begynte som «%5».</translation>
    </message>
    <message>
        <source>The case is exported</source>
        <translation>Saken er eksportert</translation>
    </message>
    <message>
        <source>Blank case</source>
        <translation>Tom sak</translation>
    </message>
    <message>
        <source>Currency of the case:</source>
        <translation>Sakens valuta:</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>Ny sak</translation>
    </message>
    <message>
        <source>The copy could not be made</source>
        <translation>Kopien kunne ikke lages</translation>
    </message>
    <message>
        <source>Export vendor copy</source>
        <translation>Eksporter kopi til leverandør</translation>
    </message>
    <message>
        <source>Discard recovered case</source>
        <translation>Forkast gjenopprettet sak</translation>
    </message>
    <message>
        <source>Leave case</source>
        <translation>Forlat saken</translation>
    </message>
    <message>
        <source>Save it to go on with it another day. Otherwise all of it is lost.</source>
        <translation>Lagre den for å arbeide videre en annen dag. Ellers går hele saken tapt.</translation>
    </message>
    <message>
        <source>Discard case</source>
        <translation>Forkast saken</translation>
    </message>
    <message>
        <source>Case</source>
        <comment>name of a file</comment>
        <translation>Sak</translation>
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
        <translation>Angret: %1</translation>
    </message>
    <message>
        <source>Redone: %1</source>
        <translation>Gjort om igjen: %1</translation>
    </message>
</context>
<context>
    <name>valor::ui::ChangeModel</name>
    <message>
        <source>What</source>
        <translation>Hva</translation>
    </message>
</context>
<context>
    <name>valor::ui::ChangesForm</name>
    <message>
        <source>Changes as a scenario</source>
        <translation>Endringer som scenario</translation>
    </message>
    <message>
        <source>Name of the new scenario</source>
        <translation>Navn på det nye scenarioet</translation>
    </message>
    <message>
        <source>%1, changed</source>
        <translation>%1, endret</translation>
    </message>
    <message>
        <source>Inputs changed in the scenario “%1”: %2. They go to the new scenario, and “%1” gets its figures back.</source>
        <translation>Endrede forutsetninger i scenarioet «%1»: %2. De går til det nye scenarioet, og «%1» får tallene sine tilbake.</translation>
    </message>
    <message>
        <source>Create scenario</source>
        <translation>Opprett scenario</translation>
    </message>
    <message>
        <source>Also the figures changed in all scenarios (%1)</source>
        <translation>Også tallene som er endret i alle scenarioer (%1)</translation>
    </message>
    <message>
        <source>They were changed with “Edit figure…” or “In all scenarios”. Left out here, they stay in every scenario, and a comparison does not show them.</source>
        <translation>De ble endret med «Endre tallet…» eller «I alle scenarioer». Tas de ikke med, blir de stående i alle scenarioer, og en sammenligning viser dem ikke.</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>Gi det et navn.</translation>
    </message>
    <message>
        <source>changes as scenario “%1”</source>
        <translation>endringer som scenarioet «%1»</translation>
    </message>
    <message>
        <source>These have another unit than before and stay as they are in every scenario: %1.</source>
        <translation>Disse har en annen enhet enn før og blir som de er, i alle scenarioer: %1.</translation>
    </message>
    <message>
        <source>The scenario “%1” itself states otherwise than the case: %2. The new scenario takes that over, “%1” keeps it, and a comparison of the two does not show it.</source>
        <translation>Scenarioet «%1» oppgir selv noe annet enn saken: %2. Det nye scenarioet overtar det, «%1» beholder det, og en sammenligning av de to viser det ikke.</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 og %2 til</translation>
    </message>
    <message>
        <source>Also what was changed before the case was opened (%1)</source>
        <translation>Også det som ble endret før saken ble åpnet (%1)</translation>
    </message>
    <message>
        <source>%1. Left out here, it stays in both scenarios, and a comparison of the two does not show it.</source>
        <translation>%1. Utelates det her, blir det stående i begge scenarioene, og en sammenligning av de to viser det ikke.</translation>
    </message>
    <message>
        <source>Nothing would go to the new scenario. Tick what is to go there.</source>
        <translation>Ingenting ville gå over i det nye scenarioet. Kryss av for det som skal med.</translation>
    </message>
    <message>
        <source>Changed then and once more since: %1. Left out here, the change of then stays in the old scenario.</source>
        <translation>Endret den gangen og på nytt siden: %1. Tas det ikke med her, blir endringen fra den gangen stående i det gamle scenarioet.</translation>
    </message>
</context>
<context>
    <name>valor::ui::ChartCard</name>
    <message>
        <source>Show the figures as a table</source>
        <translation>Vis tallene som en tabell</translation>
    </message>
    <message>
        <source>Figures of %1</source>
        <translation>Tall bak %1</translation>
    </message>
</context>
<context>
    <name>valor::ui::ChartPanel</name>
    <message>
        <source>Save picture</source>
        <translation>Lagre bilde</translation>
    </message>
    <message>
        <source>%1 could not be written: %2. Choose another folder.</source>
        <translation>%1 kunne ikke skrives: %2. Velg en annen mappe.</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Kopier bilde</translation>
    </message>
    <message>
        <source>Copy data</source>
        <translation>Kopier data</translation>
    </message>
    <message>
        <source>Show data…</source>
        <translation>Vis data…</translation>
    </message>
    <message>
        <source>Save as PNG…</source>
        <translation>Lagre som PNG…</translation>
    </message>
    <message>
        <source>Save as SVG…</source>
        <translation>Lagre som SVG…</translation>
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
        <translation>Bruk</translation>
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
        <translation>Hvem betaler</translation>
    </message>
    <message>
        <source>Who is paid</source>
        <translation>Hvem får betalt</translation>
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
        <translation>Legg til en rad</translation>
    </message>
    <message>
        <source>Remove the last row</source>
        <translation>Fjern den siste raden</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>ingenting</translation>
    </message>
    <message>
        <source>“%1” is not clear as a number. Write it without marks for thousands.</source>
        <translation>«%1» er ikke entydig som tall. Skriv det uten tusenskilletegn.</translation>
    </message>
    <message>
        <source>Only these sites</source>
        <translation>Bare disse stedene</translation>
    </message>
    <message>
        <source>Only these needs</source>
        <translation>Bare disse behovene</translation>
    </message>
    <message>
        <source>Only these tools</source>
        <translation>Bare disse verktøyene</translation>
    </message>
    <message>
        <source>Only these prices</source>
        <translation>Bare disse prisene</translation>
    </message>
    <message>
        <source>Applied at</source>
        <translation>Brukes i</translation>
    </message>
    <message>
        <source>“%1” is missing. Write a number such as %2, or choose an input where the field lists some.</source>
        <translation>«%1» mangler. Skriv et tall som %2, eller velg en forutsetning der feltet har noen.</translation>
    </message>
    <message>
        <source>Expected a month: %1</source>
        <translation>Forventet per måned: %1</translation>
    </message>
    <message>
        <source>When nothing was observed</source>
        <translation>Når ingenting er observert</translation>
    </message>
    <message>
        <source>Not together with</source>
        <translation>Ikke sammen med</translation>
    </message>
    <message>
        <source>a name that clauses share</source>
        <translation>et navn som klausuler deler</translation>
    </message>
    <message>
        <source>Of the clauses with the same name here only the largest deduction of a year stays.</source>
        <translation>Av klausulene med samme navn her blir bare årets største fradrag stående.</translation>
    </message>
    <message>
        <source>Who is paid back</source>
        <translation>Hvem får penger tilbake</translation>
    </message>
    <message>
        <source>Who pays back</source>
        <translation>Hvem betaler tilbake</translation>
    </message>
    <message>
        <source>“%1” is a new measure. Observations must name it so, and the annex leaves its meaning to be agreed.</source>
        <translation>«%1» er et nytt mål. Observasjoner må kalle det slik, og i bilaget må betydningen avtales.</translation>
    </message>
    <message>
        <source>“%1” is more than the whole. Apply it only if it is meant.</source>
        <translation>«%1» er mer enn det hele. Bruk det bare hvis det er meningen.</translation>
    </message>
    <message>
        <source>“%1” may be a share or per cent. Write it with the sign, such as 50 %.</source>
        <translation>«%1» kan være en andel eller prosent. Skriv tegnet med, for eksempel 50 %.</translation>
    </message>
    <message>
        <source>“%1” can be read in two ways. Choose one.</source>
        <translation>«%1» kan leses på to måter. Velg en.</translation>
    </message>
    <message>
        <source>The contract follows no index</source>
        <translation>Kontrakten følger ingen indeks</translation>
    </message>
    <message>
        <source>“%1” is below nought. Nought is the least that can be expected.</source>
        <translation>«%1» er under null. Null er det minste som kan forventes.</translation>
    </message>
    <message>
        <source>Write a number, or choose an input from the list.</source>
        <translation>Skriv et tall, eller velg en forutsetning fra listen.</translation>
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
        <translation>Legg til en klausul</translation>
    </message>
    <message>
        <source>Kinds of clauses</source>
        <translation>Klausultyper</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Legg til…</translation>
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
        <translation>Forskjell</translation>
    </message>
    <message>
        <source>What is assumed differently</source>
        <translation>Hva som forutsettes annerledes</translation>
    </message>
    <message>
        <source>Choose two to four on the left.</source>
        <translation>Velg to til fire til venstre.</translation>
    </message>
    <message>
        <source>This case has one scenario only. Make another from it, change an input on the page “Simulation”, and come back to see what that changes.</source>
        <translation>Denne saken har bare ett scenario. Lag et nytt ut fra det, endre en forutsetning på siden «Simulering», og kom tilbake for å se hva det endrer.</translation>
    </message>
    <message>
        <source>This case has one alternative only. Choose “Scenarios” on the left to compare what is assumed of it.</source>
        <translation>Denne saken har bare ett alternativ. Velg «Scenarioer» til venstre for å sammenligne hva som forutsettes om det.</translation>
    </message>
    <message>
        <source>Difference to “%1” over the horizon: the mean, and below it 90 % of %2 futures, the same for all. The bars of a row share one scale; the tick is zero.</source>
        <translation>Forskjell fra «%1» over horisonten: gjennomsnittet, og under det 90 % av %2 fremtider, de samme for alle. Stolpene i en rad har felles skala; streken er null.</translation>
    </message>
    <message>
        <source>One input after the other takes its value in “%1”, the largest effect alone first. What inputs do together falls to the later one: another order would share it out differently. Means of %2 futures.</source>
        <translation>Én forutsetning etter den andre får sin verdi i «%1», den med størst virkning alene først. Det forutsetninger gjør sammen, faller på den siste: en annen rekkefølge ville fordele det annerledes. Gjennomsnitt av %2 fremtider.</translation>
    </message>
    <message>
        <source>The comparison could not be made. %1</source>
        <translation>Sammenligningen kunne ikke gjøres. %1</translation>
    </message>
    <message>
        <source>Before the change</source>
        <translation>Før endringen</translation>
    </message>
    <message>
        <source>Why it changes</source>
        <translation>Hvorfor det endrer seg</translation>
    </message>
    <message>
        <source>New scenario from this…</source>
        <translation>Nytt scenario ut fra dette…</translation>
    </message>
    <message>
        <source>There is nothing to compare yet: every figure would be 0. The page “Simulation” says what is missing.</source>
        <translation>Det er ingenting å sammenligne ennå: alle tall ville være 0. Siden «Simulering» sier hva som mangler.</translation>
    </message>
    <message>
        <source>Changes as a scenario of their own…</source>
        <translation>Endringer som eget scenario…</translation>
    </message>
    <message>
        <source>This case has one scenario only, and you have changed inputs in it. Make these changes a scenario of their own: “%1” gets its figures back, and both stand side by side.</source>
        <translation>Denne saken har bare ett scenario, og du har endret forutsetninger i det. Gjør endringene til et eget scenario: «%1» får tallene sine tilbake, og begge står side om side.</translation>
    </message>
    <message>
        <source>There are so many steps that fewer futures are used: in all %1 the ends are %2 and %3.</source>
        <translation>Det er så mange trinn at det brukes færre fremtider: i alle %1 er endene %2 og %3.</translation>
    </message>
    <message>
        <source>Calculating… Every column is a full run; the figures come here.</source>
        <translation>Beregner… Hver kolonne er en full kjøring; tallene kommer her.</translation>
    </message>
    <message>
        <source>Not calculated. “Compare again” on the left makes up for it.</source>
        <translation>Ikke beregnet. «Sammenlign igjen» til venstre gjør det.</translation>
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
        <translation>innstillingene i scenarioet</translation>
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
        <translation>Fremtid for fremtid, slik at det som er usikkert i begge, faller bort; ± er standardfeilen til gjennomsnittet, og 90 % av forskjellene ligger i intervallet. De siste kolonnene: i hvor mange av fremtidene hver av de to er høyest.</translation>
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
        <translation>Enhet</translation>
    </message>
</context>
<context>
    <name>valor::ui::ContenderCard</name>
    <message>
        <source>All for the alternative “%1”</source>
        <translation>Alle for alternativet «%1»</translation>
    </message>
    <message>
        <source>All in the scenario “%1”</source>
        <translation>Alle i scenarioet «%1»</translation>
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
        <translation>Scenarioer</translation>
    </message>
    <message>
        <source>What is compared</source>
        <translation>Hva som sammenlignes</translation>
    </message>
    <message>
        <source>Two to four can stand side by side.</source>
        <translation>To til fire kan stå side om side.</translation>
    </message>
    <message>
        <source>Progress of the comparison</source>
        <translation>Fremdriften i sammenligningen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Cancel the comparison</source>
        <translation>Avbryt sammenligningen</translation>
    </message>
    <message>
        <source>Compare again</source>
        <translation>Sammenlign igjen</translation>
    </message>
    <message>
        <source>Four stand side by side already. Take the tick from one of them first.</source>
        <translation>Det står allerede fire side om side. Fjern først krysset ved en av dem.</translation>
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
        <translation>Kontrakten som helhet</translation>
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
        <translation>Lengde</translation>
    </message>
    <message>
        <source>Years of the contract, and what is counted by the year, begin in its first month.</source>
        <translation>Kontraktens år, og det som telles per år, begynner i dens første måned.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Endre</translation>
    </message>
    <message>
        <source>Enter how many months the contract lasts.</source>
        <translation>Oppgi hvor mange måneder kontrakten varer.</translation>
    </message>
    <message>
        <source>change of contract %1</source>
        <translation>endring av kontrakten %1</translation>
    </message>
    <message>
        <source>Amounts follow the general price index, where a clause says so</source>
        <translation>Beløp følger den alminnelige prisindeksen, der en klausul sier det</translation>
    </message>
</context>
<context>
    <name>valor::ui::ContractPage</name>
    <message>
        <source>All amounts are in %1, without VAT.</source>
        <translation>Alle beløp er i %1, uten mva.</translation>
    </message>
    <message>
        <source>new clause %1</source>
        <translation>ny klausul %1</translation>
    </message>
    <message>
        <source>change of clause %1</source>
        <translation>endring av klausul %1</translation>
    </message>
    <message>
        <source>removal of clause %1</source>
        <translation>fjerning av klausul %1</translation>
    </message>
    <message>
        <source>new place of clause %1</source>
        <translation>ny plass til klausul %1</translation>
    </message>
    <message>
        <source>Clauses in order of application</source>
        <translation>Klausuler i rekkefølgen de virker i</translation>
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
        <translation>Legg til…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Rediger…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Fjern</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Flytt opp</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Flytt ned</translation>
    </message>
    <message>
        <source>new contract %1</source>
        <translation>ny kontrakt %1</translation>
    </message>
    <message>
        <source>No alternative of this case has a contract yet. “New contract…” begins one for the alternative above.</source>
        <translation>Ingen alternativer i saken har en kontrakt ennå. «Ny kontrakt…» oppretter en for alternativet ovenfor.</translation>
    </message>
    <message>
        <source>New contract…</source>
        <translation>Ny kontrakt…</translation>
    </message>
    <message>
        <source>removal of contract %1</source>
        <translation>fjerning av kontrakten %1</translation>
    </message>
    <message>
        <source>Term…</source>
        <translation>Løpetid…</translation>
    </message>
    <message>
        <source>Name, first month, length and index of the contract that is shown</source>
        <translation>Navn, første måned, lengde og indeks for kontrakten som vises</translation>
    </message>
    <message>
        <source>Remove contract</source>
        <translation>Fjern kontrakt</translation>
    </message>
    <message>
        <source>Take the contract that is shown away from its alternative</source>
        <translation>Fjern kontrakten som vises, fra alternativet</translation>
    </message>
    <message>
        <source>No alternative of this case has a contract yet. “New contract…” begins one for “%1”.</source>
        <translation>Ingen alternativer i saken har en kontrakt ennå. «Ny kontrakt…» oppretter en for «%1».</translation>
    </message>
    <message>
        <source>“%1” has no contract. “New contract…” begins one for it; the contracts of others are in the list at the left.</source>
        <translation>«%1» har ingen kontrakt. «Ny kontrakt…» oppretter en for det; kontraktene til andre alternativer står i listen til venstre.</translation>
    </message>
    <message>
        <source>Contracts of other alternatives</source>
        <translation>Kontrakter for andre alternativer</translation>
    </message>
    <message>
        <source>Settle observations…</source>
        <translation>Avregn observasjoner…</translation>
    </message>
    <message>
        <source>What the contract that is shown pays on what was observed</source>
        <translation>Hva kontrakten som vises, betaler etter det observerte</translation>
    </message>
    <message>
        <source>Settle observations</source>
        <translation>Avregn observasjoner</translation>
    </message>
    <message>
        <source>Observations are settled on the contract that this page shows.</source>
        <translation>Observasjoner avregnes etter kontrakten som denne siden viser.</translation>
    </message>
    <message>
        <source>Also signed by %1: a change here holds for both.</source>
        <translation>Også signert av %1: En endring her gjelder for begge.</translation>
    </message>
    <message>
        <source>Also signed by %1: a change here holds for all of them.</source>
        <translation>Også signert av %1: En endring her gjelder for alle.</translation>
    </message>
    <message>
        <source>own copy of contract %1</source>
        <translation>egen kopi av kontrakten %1</translation>
    </message>
    <message>
        <source>Give this alternative its own copy</source>
        <translation>Gi alternativet sin egen kopi</translation>
    </message>
    <message>
        <source>Certain amounts become its own; uncertain figures and what is expected of the tool stay common to both.</source>
        <translation>Sikre beløp blir dets egne; usikre tall og det som forventes av verktøyet, forblir felles for begge.</translation>
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
        <translation>Administrasjon</translation>
    </message>
    <message>
        <source>The payments cannot be worked out yet. %1</source>
        <translation>Betalingene kan ikke regnes ut ennå. %1</translation>
    </message>
    <message>
        <source>From the newest run: everything this party receives in the alternative, under all its contracts and compared with the comparator, less costs that the case gives it; in money of each year.</source>
        <translation>Fra den nyeste kjøringen: alt parten mottar i alternativet, under alle sine kontrakter og målt mot referansen, minus kostnader som saken gir den; i løpende priser.</translation>
    </message>
    <message>
        <source>Before the change</source>
        <translation>Før endringen</translation>
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
        <translation>Visninger av kontrakten</translation>
    </message>
    <message>
        <source>Payments by volume</source>
        <translation>Betalinger etter volum</translation>
    </message>
    <message>
        <source>What they rest on</source>
        <translation>Hva de hviler på</translation>
    </message>
    <message>
        <source>No clause of this contract guarantees a share. Add one, for instance an outcome rebate, to see how often it would pay out.</source>
        <translation>Ingen klausul i denne kontrakten garanterer en andel. Legg til en, for eksempel en resultatrabatt, for å se hvor ofte den ville bli utløst.</translation>
    </message>
    <message>
        <source>Seller</source>
        <translation>Selger</translation>
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
        <translation>Hvem sin time det er</translation>
    </message>
    <message>
        <source>Hatched: volumes at which more would cost less.</source>
        <translation>Skravert: mengder der mer ville koste mindre.</translation>
    </message>
</context>
<context>
    <name>valor::ui::ConvergencePane</name>
    <message>
        <source>There is no full run of the case as it is now. Run it first (F5).</source>
        <translation>Det finnes ingen full kjøring av saken slik den er nå. Kjør den først (F5).</translation>
    </message>
</context>
<context>
    <name>valor::ui::CostForm</name>
    <message>
        <source>Add cost</source>
        <translation>Legg til kostnad</translation>
    </message>
    <message>
        <source>What is paid for</source>
        <translation>Hva det betales for</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Beløp</translation>
    </message>
    <message>
        <source>It is due</source>
        <translation>Det forfaller</translation>
    </message>
    <message>
        <source>Who pays</source>
        <translation>Hvem betaler</translation>
    </message>
    <message>
        <source>Who is paid</source>
        <translation>Hvem får betalt</translation>
    </message>
    <message>
        <source>From the month, or open</source>
        <translation>Fra måneden, eller åpent</translation>
    </message>
    <message>
        <source>In the alternative “%1”. Prices that a vendor agrees on belong into a contract.</source>
        <translation>I alternativet «%1». Priser som en leverandør avtaler, hører hjemme i en kontrakt.</translation>
    </message>
    <message>
        <source>for example: integration</source>
        <translation>for eksempel: integrasjon</translation>
    </message>
    <message>
        <source>Whoever runs the site</source>
        <translation>Den som driver stedet</translation>
    </message>
    <message>
        <source>Somebody outside</source>
        <translation>Noen utenfor</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>Gi det et navn.</translation>
    </message>
    <message>
        <source>Enter the amount.</source>
        <translation>Skriv beløpet.</translation>
    </message>
    <message>
        <source>new cost “%1”</source>
        <translation>ny kostnad «%1»</translation>
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
        <translation>Lagre teksten</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopier</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Lagre som…</translation>
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
        <translation>«%1» er ikke en DOI; den begynner med «10.». Skriv den som 10.1000/182, eller la feltet stå tomt og nevn kilden med ord.</translation>
    </message>
</context>
<context>
    <name>valor::ui::DrawsDialog</name>
    <message>
        <source>Number of draws</source>
        <translation>Antall trekninger</translation>
    </message>
    <message>
        <source>So many draws</source>
        <translation>Så mange trekninger</translation>
    </message>
    <message>
        <source>Draws</source>
        <translation>Trekninger</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Kjør</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Until the mean is sure enough</source>
        <translation>Til gjennomsnittet er sikkert nok</translation>
    </message>
    <message>
        <source>Mean of</source>
        <translation>Gjennomsnitt av</translation>
    </message>
    <message>
        <source>Standard error at most</source>
        <translation>Standardfeil høyst</translation>
    </message>
    <message>
        <source>Counted in</source>
        <translation>Oppgitt i</translation>
    </message>
    <message>
        <source>per cent of the mean</source>
        <translation>prosent av gjennomsnittet</translation>
    </message>
    <message>
        <source>For so long</source>
        <translation>Så lenge</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Sekunder</translation>
    </message>
    <message>
        <source>Enter how many draws, from %1 to %2.</source>
        <translation>Oppgi hvor mange trekninger, fra %1 til %2.</translation>
    </message>
    <message>
        <source>Enter a standard error above 0.</source>
        <translation>Oppgi en standardfeil over 0.</translation>
    </message>
    <message>
        <source>Enter how many seconds, more than 0.</source>
        <translation>Oppgi hvor mange sekunder, flere enn 0.</translation>
    </message>
    <message>
        <source>It holds for full runs of every case until the program ends. A run that grows looks at its error every %1 draws and spreads its futures by Sobol; the number it ends at repeats it exactly. The page Compare and contracts take the number of “So many draws”, also while a run grows; previews keep to their own.</source>
        <translation>Det gjelder for fulle kjøringer av alle saker til programmet avsluttes. En kjøring som vokser, ser på feilen for hver %1. trekning og sprer fremtidene etter Sobol; antallet den ender på, gjentar den nøyaktig. På siden Sammenlign og i kontrakter brukes antallet fra «Så mange trekninger», også mens en kjøring vokser; forhåndsvisninger beholder sitt eget.</translation>
    </message>
    <message>
        <source>At most this many draws</source>
        <translation>Men høyst så mange trekninger</translation>
    </message>
</context>
<context>
    <name>valor::ui::EffectFields</name>
    <message>
        <source>What it does</source>
        <translation>Hva det gjør</translation>
    </message>
    <message>
        <source>May be left open; the pale figure counts then:</source>
        <translation>Kan stå åpent; da gjelder det bleke tallet:</translation>
    </message>
    <message>
        <source>What that is worth; what is left open is not counted:</source>
        <translation>Hva det er verdt; det som står åpent, telles ikke med:</translation>
    </message>
    <message>
        <source>100 %: a freed hour counts its full cost. 0 %: only money that leaves the budget counts.</source>
        <translation>100 %: en frigjort time teller med hele sin kostnad. 0 %: bare penger som forlater budsjettet, teller.</translation>
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
        <translation>Legg til effekt</translation>
    </message>
    <message>
        <source>In the need</source>
        <translation>I behovet</translation>
    </message>
    <message>
        <source>The tool is no longer there.</source>
        <translation>Verktøyet er der ikke lenger.</translation>
    </message>
    <message>
        <source>new effect of “%1”</source>
        <translation>ny effekt av «%1»</translation>
    </message>
</context>
<context>
    <name>valor::ui::EvidenceBadge</name>
    <message>
        <source>%1. Click for the source.</source>
        <translation>%1. Klikk for å se kilden.</translation>
    </message>
</context>
<context>
    <name>valor::ui::EvidenceDrawer</name>
    <message>
        <source>Close (Esc)</source>
        <translation>Lukk (Esc)</translation>
    </message>
    <message>
        <source>Close the evidence</source>
        <translation>Lukk evidensen</translation>
    </message>
    <message>
        <source>Evidence of %1</source>
        <translation>Evidens for %1</translation>
    </message>
    <message>
        <source>What rests on it</source>
        <translation>Hva som bygger på den</translation>
    </message>
    <message>
        <source>Nothing: the case does not use it.</source>
        <translation>Ingenting: saken bruker den ikke.</translation>
    </message>
    <message>
        <source>Edit figure…</source>
        <translation>Endre tallet…</translation>
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
        <translation>%1, 90 % mellom %2</translation>
    </message>
    <message>
        <source>%1: %2. %3. %4</source>
        <translation>%1: %2. %3. %4</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Forutsetning</translation>
    </message>
    <message>
        <source>Rests on</source>
        <translation>Bygger på</translation>
    </message>
    <message>
        <source>Central value</source>
        <translation>Sentral verdi</translation>
    </message>
    <message>
        <source>90 % range</source>
        <translation>90 %-intervall</translation>
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
        <translation>Brukes i</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Enhet</translation>
    </message>
    <message>
        <source>5 % quantile</source>
        <translation>5 %-kvantil</translation>
    </message>
    <message>
        <source>95 % quantile</source>
        <translation>95 %-kvantil</translation>
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
        <translation>Filtrer etter ord</translation>
    </message>
    <message>
        <source>Filter the inputs by words</source>
        <translation>Filtrer forutsetningene etter ord</translation>
    </message>
    <message>
        <source>Filter the inputs by what they rest on</source>
        <translation>Filtrer forutsetningene etter hva de bygger på</translation>
    </message>
    <message>
        <source>No input matches. Clear the filter to see all.</source>
        <translation>Ingen forutsetning passer. Tøm filteret for å se alle.</translation>
    </message>
    <message>
        <source>Inputs of the tool and what they rest on</source>
        <translation>Verktøyets forutsetninger og hva de bygger på</translation>
    </message>
    <message>
        <source>Enter shows the evidence of an input, Escape closes it</source>
        <translation>Enter viser evidensen for en forutsetning, Escape lukker den</translation>
    </message>
    <message>
        <source>All marks</source>
        <translation>Alle merker</translation>
    </message>
    <message>
        <source>Only: %1</source>
        <translation>Bare: %1</translation>
    </message>
    <message>
        <source>%1 inputs</source>
        <translation>%1 forutsetninger</translation>
    </message>
    <message>
        <source>%1 of %2 inputs</source>
        <translation>%1 av %2 forutsetninger</translation>
    </message>
</context>
<context>
    <name>valor::ui::FactSheetModel</name>
    <message>
        <source>Taking it into use</source>
        <translation>Ibruktaking</translation>
    </message>
    <message>
        <source>Nothing stated: in full use from the planned month on</source>
        <translation>Ikke angitt: i full bruk fra den planlagte måneden</translation>
    </message>
    <message>
        <source>%1 (90 %: %2)</source>
        <translation>%1 (90 %: %2)</translation>
    </message>
    <message>
        <source>Effects in “%1”</source>
        <translation>Effekter i «%1»</translation>
    </message>
    <message>
        <source>No effect is stated: the tool changes nothing here</source>
        <translation>Ingen effekt er angitt: verktøyet endrer ingenting her</translation>
    </message>
    <message>
        <source>Contracts that pay for it</source>
        <translation>Kontrakter som betaler for det</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>None: nobody pays for it</source>
        <translation>Ingen: det betales ikke for det</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Alternatives that use it</source>
        <translation>Alternativer som bruker det</translation>
    </message>
    <message>
        <source>None: no alternative deploys it</source>
        <translation>Ingen: ikke noe alternativ innfører det</translation>
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
        <translation>Tall</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Verdi</translation>
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
%3 %4, %5 mellom %6 og %7</translation>
    </message>
</context>
<context>
    <name>valor::ui::FigureDialog</name>
    <message>
        <source>Nothing is said</source>
        <translation>Ingenting er sagt</translation>
    </message>
    <message>
        <source>Published counts</source>
        <translation>Publiserte antall</translation>
    </message>
    <message>
        <source>A published interval</source>
        <translation>Et publisert intervall</translation>
    </message>
    <message>
        <source>A judgement</source>
        <translation>Et anslag</translation>
    </message>
    <message>
        <source>Edit figure</source>
        <translation>Endre tallet</translation>
    </message>
    <message>
        <source>Change figure</source>
        <translation>Endre tallet</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Enhet</translation>
    </message>
    <message>
        <source>How it is stated</source>
        <translation>Hvordan det oppgis</translation>
    </message>
    <message>
        <source>The scenario “%1” states another figure and keeps it. Here is the one of the case.</source>
        <translation>Scenarioet «%1» oppgir et annet tall og beholder det. Her står sakens eget.</translation>
    </message>
    <message>
        <source>As it is stated now</source>
        <translation>Slik det er oppgitt nå</translation>
    </message>
    <message>
        <source>How far it can be trusted</source>
        <translation>Hvor pålitelig det er</translation>
    </message>
    <message>
        <source>What the width rests on</source>
        <translation>Hva bredden hviler på</translation>
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
        <translation>Merknad</translation>
    </message>
    <message>
        <source>Enter every number to see what follows.</source>
        <translation>Skriv alle tall for å se hva som følger.</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>Gi det et navn.</translation>
    </message>
    <message>
        <source>new statement of %1</source>
        <translation>ny angivelse av %1</translation>
    </message>
    <message>
        <source>Always %1</source>
        <translation>Alltid %1</translation>
    </message>
    <message>
        <source>Mean %1, standard deviation %2; 5, 50 and 95 of 100 lie below %3, %4 and %5</source>
        <translation>Gjennomsnitt %1, standardavvik %2; 5, 50 og 95 av 100 ligger under %3, %4 og %5</translation>
    </message>
    <message>
        <source>It is the figure of the case: a change holds in every scenario that states none of its own. To change “%1” alone, use the slider or the field of the input.</source>
        <translation>Det er sakens tall: En endring gjelder i alle scenarioer som ikke har sitt eget. Bruk glidebryteren eller feltet til forutsetningen for bare å endre «%1».</translation>
    </message>
    <message>
        <source>No known country: it is kept in these words. Names in English, Danish and Norwegian and codes such as DK are known; several stand apart by “/”.</source>
        <translation>Ikke noe kjent land: det lagres med disse ordene. Navn på engelsk, dansk og norsk og koder som DK er kjent; flere skilles med «/».</translation>
    </message>
    <message>
        <source>Put the note on the former source back</source>
        <translation>Sett merknaden om den tidligere kilden tilbake</translation>
    </message>
    <message>
        <source>The note was on the former source: it is taken away with it.</source>
        <translation>Merknaden gjaldt den tidligere kilden og er fjernet sammen med den.</translation>
    </message>
</context>
<context>
    <name>valor::ui::FindingsDialog</name>
    <message>
        <source>Go there</source>
        <translation>Gå dit</translation>
    </message>
    <message>
        <source>Accepted by %1, %2: %3</source>
        <translation>Godtatt av %1, %2: %3</translation>
    </message>
    <message>
        <source>Accept…</source>
        <translation>Godta…</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Trekk tilbake…</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begrunnelse</translation>
    </message>
    <message>
        <source>Why is this acceptable?</source>
        <translation>Hvorfor kan det godtas?</translation>
    </message>
    <message>
        <source>Why is it no longer acceptable?</source>
        <translation>Hvorfor kan det ikke lenger godtas?</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Godta</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Trekk tilbake</translation>
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
        <translation>Horisont og verdsetting</translation>
    </message>
    <message>
        <source>Of the scenario “%1”. Each figure is an input of its own, which can be given a source.</source>
        <translation>For scenarioet «%1». Hvert tall er en forutsetning for seg, som kan få en kilde.</translation>
    </message>
    <message>
        <source>Months to look at</source>
        <translation>Måneder det ses på</translation>
    </message>
    <message>
        <source>Discount rate</source>
        <translation>Diskonteringsrente</translation>
    </message>
    <message>
        <source>Share of its cost that a freed hour counts</source>
        <translation>Andel av kostnaden som en frigjort time teller</translation>
    </message>
    <message>
        <source>Value of a QALY</source>
        <translation>Verdi av et QALY</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Endre</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ingen</translation>
    </message>
    <message>
        <source>Whose gains count</source>
        <translation>Hvem sine gevinster teller</translation>
    </message>
    <message>
        <source>Enter how many months to look at.</source>
        <translation>Skriv hvor mange måneder det ses på.</translation>
    </message>
    <message>
        <source>change of horizon and valuation of “%1”</source>
        <translation>endring av horisont og verdsetting i «%1»</translation>
    </message>
</context>
<context>
    <name>valor::ui::Gestures</name>
    <message>
        <source>end of the measurement</source>
        <translation>slutten på målingen</translation>
    </message>
</context>
<context>
    <name>valor::ui::GoLivesForm</name>
    <message>
        <source>Go-lives</source>
        <translation>Idriftsettelser</translation>
    </message>
    <message>
        <source>Alternative “%1”. The first month in use, and the first month no longer in use, as 2027-01. A tool without a first month is not used there.</source>
        <translation>Alternativ «%1». Den første måneden i bruk og den første måneden ute av bruk, som 2027-01. Et verktøy uten første måned brukes ikke der.</translation>
    </message>
    <message>
        <source>Change go-lives</source>
        <translation>Endre idriftsettelser</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>brukes ikke</translation>
    </message>
    <message>
        <source>no exit</source>
        <translation>ingen slutt</translation>
    </message>
    <message>
        <source>%1, exit</source>
        <translation>%1, slutt</translation>
    </message>
    <message>
        <source>What has an exit needs a first month, too.</source>
        <translation>Det som har en slutt, må også ha en første måned.</translation>
    </message>
    <message>
        <source>change of go-lives in “%1”</source>
        <translation>endring av idriftsettelser i «%1»</translation>
    </message>
</context>
<context>
    <name>valor::ui::GridPane</name>
    <message>
        <source>Across</source>
        <translation>Vannrett</translation>
    </message>
    <message>
        <source>Upwards</source>
        <translation>Loddrett</translation>
    </message>
    <message>
        <source>Choose two different inputs.</source>
        <translation>Velg to ulike forutsetninger.</translation>
    </message>
</context>
<context>
    <name>valor::ui::HeaderBar</name>
    <message>
        <source>The alternative that is looked at</source>
        <translation>Alternativet som vises</translation>
    </message>
    <message>
        <source>The set of assumptions that holds</source>
        <translation>Settet av forutsetninger som gjelder</translation>
    </message>
    <message>
        <source>Run simulation</source>
        <translation>Kjør simulering</translation>
    </message>
    <message>
        <source>Run all draws now (F5)</source>
        <translation>Kjør alle trekninger nå (F5)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Alternative</source>
        <translation>Alternativ</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Scenario</translation>
    </message>
    <message>
        <source>Search and commands (Ctrl+K)</source>
        <translation>Søk og kommandoer (Ctrl+K)</translation>
    </message>
    <message>
        <source>Search and commands</source>
        <translation>Søk og kommandoer</translation>
    </message>
    <message>
        <source>There is nothing to calculate yet. The page “Simulation” says what is missing.</source>
        <translation>Det er ingenting å beregne ennå. Siden «Simulering» sier hva som mangler.</translation>
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
        <translation>Bedre stilt i</translation>
    </message>
    <message>
        <source>Health gained</source>
        <translation>Helsegevinst</translation>
    </message>
    <message>
        <source>What counts</source>
        <translation>Hva som teller</translation>
    </message>
    <message>
        <source>Calculating…</source>
        <translation>Beregner…</translation>
    </message>
    <message>
        <source>Pays for itself after</source>
        <translation>Tjener seg inn etter</translation>
    </message>
    <message>
        <source>What stands behind this figure?</source>
        <translation>Hva ligger bak dette tallet?</translation>
    </message>
    <message>
        <source>Set a discount rate…</source>
        <translation>Oppgi en diskonteringsrente…</translation>
    </message>
    <message>
        <source>Paid to vendors</source>
        <translation>Betalt til leverandører</translation>
    </message>
    <message>
        <source>State a range…</source>
        <translation>Oppgi et intervall…</translation>
    </message>
</context>
<context>
    <name>valor::ui::HistoryModel</name>
    <message>
        <source>Beginning: %1</source>
        <translation>Begynnelse: %1</translation>
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
        <translation>Beholdt kjøring</translation>
    </message>
    <message>
        <source>Note on run %1: %2</source>
        <translation>Merknad til kjøring %1: %2</translation>
    </message>
    <message>
        <source>Warning approved (%1): %2</source>
        <translation>Advarsel godkjent (%1): %2</translation>
    </message>
    <message>
        <source>Approval withdrawn (%1): %2</source>
        <translation>Godkjenning trukket tilbake (%1): %2</translation>
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
        <translation>To forutsetninger</translation>
    </message>
    <message>
        <source>What an input must be</source>
        <translation>Hva en forutsetning må være</translation>
    </message>
    <message>
        <source>Where the uncertainty comes from</source>
        <translation>Hvor usikkerheten kommer fra</translation>
    </message>
    <message>
        <source>How sure the mean is</source>
        <translation>Hvor sikkert gjennomsnittet er</translation>
    </message>
    <message>
        <source>Influence and uncertainty</source>
        <translation>Innflytelse og usikkerhet</translation>
    </message>
</context>
<context>
    <name>valor::ui::InformationDialog</name>
    <message>
        <source>Cancelled.</source>
        <translation>Avbrutt.</translation>
    </message>
    <message>
        <source>What to find out</source>
        <translation>Hva som bør finnes ut</translation>
    </message>
    <message>
        <source>A study or a pilot</source>
        <translation>En undersøkelse eller en pilot</translation>
    </message>
    <message>
        <source>Before the change</source>
        <translation>Før endringen</translation>
    </message>
    <message>
        <source>Calculating…</source>
        <translation>Beregner…</translation>
    </message>
    <message>
        <source>Use %1 draws</source>
        <translation>Bruk %1 trekninger</translation>
    </message>
    <message>
        <source>Calculating from %1 draws, which may take minutes. Fewer answer sooner and less exactly; the number of draws then holds for all full runs.</source>
        <translation>Beregner ut fra %1 trekninger, noe som kan ta minutter. Færre svarer raskere og mindre nøyaktig; antallet gjelder deretter for alle fulle kjøringer.</translation>
    </message>
</context>
<context>
    <name>valor::ui::InputCard</name>
    <message>
        <source>Inputs</source>
        <translation>Forutsetninger</translation>
    </message>
    <message>
        <source>Filter inputs</source>
        <translation>Filtrer forutsetninger</translation>
    </message>
    <message>
        <source>No input matches. Clear the filter to see all.</source>
        <translation>Ingen forutsetning passer. Tøm filteret for å se alle.</translation>
    </message>
    <message>
        <source>%1 of %2 inputs are assumptions</source>
        <translation>%1 av %2 tall er antakelser</translation>
    </message>
    <message>
        <source> · %1 changed</source>
        <translation> · %1 endret</translation>
    </message>
    <message>
        <source>Show the list</source>
        <translation>Vis listen</translation>
    </message>
    <message>
        <source>Fewer inputs</source>
        <translation>Færre forutsetninger</translation>
    </message>
    <message>
        <source>All inputs (%1 more)</source>
        <translation>Alle forutsetninger (%1 til)</translation>
    </message>
    <message>
        <source>Changes hold in the scenario “%1”; the other scenarios keep their values.</source>
        <translation>Endringer gjelder i scenarioet «%1»; de andre scenarioene beholder verdiene sine.</translation>
    </message>
    <message>
        <source>Changes hold in the scenario “%1”.</source>
        <translation>Endringer gjelder i scenarioet «%1».</translation>
    </message>
    <message>
        <source>This case has no inputs yet. Add needs, sites and tools on the pages before this one (or in the menu Case), or begin with a template (File ▸ New from template).</source>
        <translation>Saken har ingen forutsetninger ennå. Legg til behov, steder og verktøy på sidene før denne (eller i menyen Sak), eller begynn med en mal (Fil ▸ Ny fra mal).</translation>
    </message>
    <message>
        <source>Changed in all scenarios since the case was opened: %1.</source>
        <translation>Endret i alle scenarioer siden saken ble åpnet: %1.</translation>
    </message>
</context>
<context>
    <name>valor::ui::InputListModel</name>
    <message>
        <source>Input</source>
        <translation>Forutsetning</translation>
    </message>
    <message>
        <source>Rests on</source>
        <translation>Bygger på</translation>
    </message>
    <message>
        <source>Central value</source>
        <translation>Sentral verdi</translation>
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
        <translation>%1 (bare lesing)</translation>
    </message>
    <message>
        <source>no file yet</source>
        <translation>ingen fil ennå</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>ikke lagret</translation>
    </message>
    <message>
        <source>The last change is not saved</source>
        <translation>Den siste endringen er ikke lagret</translation>
    </message>
    <message>
        <source>You can go on; the next change tries again.</source>
        <translation>Du kan arbeide videre; neste endring prøver igjen.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Prøv igjen</translation>
    </message>
    <message>
        <source>Alternative</source>
        <translation>Alternativ</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Scenario</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Forutsetning</translation>
    </message>
    <message>
        <source>The page was not printed</source>
        <translation>Siden ble ikke skrevet ut</translation>
    </message>
    <message>
        <source>The printer did not take it, or the file could not be written. Choose another.</source>
        <translation>Skriveren tok den ikke, eller filen kunne ikke skrives. Velg en annen.</translation>
    </message>
    <message>
        <source>Net benefit %1, %2</source>
        <translation>Nettogevinst %1, %2</translation>
    </message>
    <message>
        <source>The page is sent to the printer</source>
        <translation>Siden er sendt til skriveren</translation>
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
        <translation>&amp;Fil</translation>
    </message>
    <message>
        <source>&amp;Open case…</source>
        <translation>&amp;Åpne sak…</translation>
    </message>
    <message>
        <source>&amp;Recent</source>
        <translation>Sis&amp;te</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>A&amp;vslutt</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Rediger</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Angre</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Gjør om</translation>
    </message>
    <message>
        <source>&amp;Undo %1</source>
        <translation>&amp;Angre %1</translation>
    </message>
    <message>
        <source>&amp;Redo %1</source>
        <translation>&amp;Gjør om %1</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Vis</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>&amp;Språk</translation>
    </message>
    <message>
        <source>&amp;Number format</source>
        <translation>&amp;Tallformat</translation>
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
        <translation>Som språket</translation>
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
        <translation>&amp;Kjør</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Avbryt</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hjelp</translation>
    </message>
    <message>
        <source>&amp;About Valør</source>
        <translation>&amp;Om Valør</translation>
    </message>
    <message>
        <source>&amp;Licence</source>
        <translation>&amp;Lisens</translation>
    </message>
    <message>
        <source>&amp;New from reference case</source>
        <translation>&amp;Ny fra referansesak</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Lagre &amp;som…</translation>
    </message>
    <message>
        <source>&amp;Save revision…</source>
        <translation>&amp;Lagre revisjon…</translation>
    </message>
    <message>
        <source>Re&amp;visions…</source>
        <translation>Revis&amp;joner…</translation>
    </message>
    <message>
        <source>&amp;Export as JSON…</source>
        <translation>&amp;Eksporter som JSON…</translation>
    </message>
    <message>
        <source>&amp;Close case</source>
        <translation>L&amp;ukk sak</translation>
    </message>
    <message>
        <source>&amp;Keep this run</source>
        <translation>&amp;Behold denne kjøringen</translation>
    </message>
    <message>
        <source>&amp;Patients and months</source>
        <translation>&amp;Pasienter og måneder</translation>
    </message>
    <message>
        <source>&amp;Expected values: every month has the mean number of patients</source>
        <translation>&amp;Forventede antall: hver måned har det gjennomsnittlige antallet pasienter</translation>
    </message>
    <message>
        <source>&amp;Drawn: the patients of each month fall by chance, as a single site meets them</source>
        <translation>&amp;Trukne antall: månedens pasienttall varierer tilfeldig, slik et enkelt sted opplever det</translation>
    </message>
    <message>
        <source>&amp;Search and commands…</source>
        <translation>Søk og &amp;kommandoer…</translation>
    </message>
    <message>
        <source>S&amp;cenario</source>
        <translation>S&amp;cenario</translation>
    </message>
    <message>
        <source>&amp;New scenario from this…</source>
        <translation>&amp;Nytt scenario ut fra dette…</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>&amp;Gi nytt navn…</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Fjern</translation>
    </message>
    <message>
        <source>%1 (not found)</source>
        <translation>%1 (finnes ikke)</translation>
    </message>
    <message>
        <source>&amp;Remove those not found</source>
        <translation>&amp;Fjern dem som ikke finnes</translation>
    </message>
    <message>
        <source>New from &amp;template</source>
        <translation>Ny &amp;fra mal</translation>
    </message>
    <message>
        <source>New &amp;blank case…</source>
        <translation>Ny to&amp;m sak…</translation>
    </message>
    <message>
        <source>Five-minute &amp;tour</source>
        <translation>&amp;Rundtur på fem minutter</translation>
    </message>
    <message>
        <source>&amp;Print page…</source>
        <translation>Sk&amp;riv ut side…</translation>
    </message>
    <message>
        <source>&amp;Changes as a scenario of their own…</source>
        <translation>&amp;Endringer som eget scenario…</translation>
    </message>
    <message>
        <source>C&amp;ase</source>
        <translation>Sa&amp;k</translation>
    </message>
    <message>
        <source>Add &amp;need…</source>
        <translation>Legg til &amp;behov…</translation>
    </message>
    <message>
        <source>Add &amp;site…</source>
        <translation>Legg til &amp;sted…</translation>
    </message>
    <message>
        <source>Add &amp;tool…</source>
        <translation>Legg til &amp;verktøy…</translation>
    </message>
    <message>
        <source>Add &amp;party…</source>
        <translation>Legg til &amp;part…</translation>
    </message>
    <message>
        <source>Add c&amp;ost…</source>
        <translation>Legg til k&amp;ostnad…</translation>
    </message>
    <message>
        <source>&amp;Go-lives…</source>
        <translation>&amp;Idriftsettelser…</translation>
    </message>
    <message>
        <source>Nee&amp;ds and sites</source>
        <translation>B&amp;ehov og steder</translation>
    </message>
    <message>
        <source>Too&amp;ls</source>
        <translation>Ve&amp;rktøy</translation>
    </message>
    <message>
        <source>Part&amp;ies and costs</source>
        <translation>Par&amp;ter og kostnader</translation>
    </message>
    <message>
        <source>Titl&amp;e of the case…</source>
        <translation>Sakens titte&amp;l…</translation>
    </message>
    <message>
        <source>&amp;Copy alternative…</source>
        <translation>&amp;Kopier alternativ…</translation>
    </message>
    <message>
        <source>&amp;Rename alternative…</source>
        <translation>&amp;Gi alternativet nytt navn…</translation>
    </message>
    <message>
        <source>Re&amp;move alternative</source>
        <translation>&amp;Fjern alternativ</translation>
    </message>
    <message>
        <source>&amp;Horizon and valuation…</source>
        <translation>&amp;Horisont og verdsetting…</translation>
    </message>
    <message>
        <source>Export vendor cop&amp;y</source>
        <translation>Eksporter ko&amp;pi til leverandør</translation>
    </message>
    <message>
        <source>For %1…</source>
        <translation>Til %1…</translation>
    </message>
    <message>
        <source>What it is &amp;worth to know…</source>
        <translation>Hva det er &amp;verdt å vite…</translation>
    </message>
    <message>
        <source>Price &amp;year…</source>
        <translation>Pris&amp;år…</translation>
    </message>
    <message>
        <source>&amp;Import sample…</source>
        <translation>&amp;Importer simulert utvalg…</translation>
    </message>
    <message>
        <source>Influence and &amp;uncertainty…</source>
        <translation>Innflytelse og &amp;usikkerhet…</translation>
    </message>
    <message>
        <source>E&amp;xport sample…</source>
        <translation>E&amp;ksporter simulert utvalg…</translation>
    </message>
    <message>
        <source>Undo further &amp;back: Revisions…</source>
        <translation>Angre lenger &amp;tilbake: Revisjoner…</translation>
    </message>
    <message>
        <source>Changes made before the case was opened are under File ▸ Revisions.</source>
        <translation>Endringer fra før saken ble åpnet, står under Fil ▸ Revisjoner.</translation>
    </message>
    <message>
        <source>&amp;Make report…</source>
        <translation>La&amp;g rapport…</translation>
    </message>
    <message>
        <source>&amp;Number of draws…</source>
        <translation>Antall &amp;trekninger…</translation>
    </message>
    <message>
        <source>Repeat a report from a &amp;file…</source>
        <translation>Gjent&amp;a en rapport fra en fil…</translation>
    </message>
    <message>
        <source>Settle o&amp;bservations…</source>
        <translation>&amp;Avregn observasjoner…</translation>
    </message>
</context>
<context>
    <name>valor::ui::MonthField</name>
    <message>
        <source>“%1” is no month. Write it as %2 or %3.</source>
        <translation>«%1» er ingen måned. Skriv den som %2 eller %3.</translation>
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
        <translation>Gi det et navn.</translation>
    </message>
</context>
<context>
    <name>valor::ui::NeedForm</name>
    <message>
        <source>Add need</source>
        <translation>Legg til behov</translation>
    </message>
    <message>
        <source>What patients need</source>
        <translation>Hva pasientene trenger</translation>
    </message>
    <message>
        <source>Cases per 100,000 inhabitants and year</source>
        <translation>Tilfeller per 100 000 innbyggere og år</translation>
    </message>
    <message>
        <source>Share suited to the tool</source>
        <translation>Andel egnet for verktøyet</translation>
    </message>
    <message>
        <source>for example: chest X-rays</source>
        <translation>for eksempel: røntgen thorax</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Or a site&apos;s own count of cases a year, where it is known:</source>
        <translation>Eller et steds eget antall tilfeller i året, der det er kjent:</translation>
    </message>
    <message>
        <source>Give the need a name.</source>
        <translation>Gi behovet et navn.</translation>
    </message>
    <message>
        <source>new need “%1”</source>
        <translation>nytt behov «%1»</translation>
    </message>
</context>
<context>
    <name>valor::ui::NeedsPage</name>
    <message>
        <source>Volumes</source>
        <translation>Volum</translation>
    </message>
    <message>
        <source>Who takes part</source>
        <translation>Hvem som deltar</translation>
    </message>
    <message>
        <source>Alternative “%1”: when each tool is planned to go into use at each site. A bar with a tip goes on beyond the horizon; a solid end is an exit.</source>
        <translation>Alternativet «%1»: når hvert verktøy er planlagt i drift på hvert sted. En stolpe med spiss fortsetter etter horisonten; en massiv ende er en avslutning.</translation>
    </message>
    <message>
        <source>pasting of %1 figures</source>
        <translation>innliming av %1 tall</translation>
    </message>
    <message>
        <source>There are no figures to paste. Copy a column of numbers first.</source>
        <translation>Det er ingen tall å lime inn. Kopier først en kolonne med tall.</translation>
    </message>
    <message>
        <source>Choose the cell that the first figure belongs to.</source>
        <translation>Velg cellen som det første tallet hører til.</translation>
    </message>
    <message>
        <source>Nothing was pasted: “%1” cannot be changed here, because it follows from other figures.</source>
        <translation>Ingenting ble limt inn: «%1» kan ikke endres her, fordi det følger av andre tall.</translation>
    </message>
    <message>
        <source>Nothing was pasted: %1 is not possible for “%2”.</source>
        <translation>Ingenting ble limt inn: %1 er ikke mulig for «%2».</translation>
    </message>
    <message>
        <source>Planned go-lives</source>
        <translation>Planlagte idriftsettelser</translation>
    </message>
    <message>
        <source>Volumes by site and need</source>
        <translation>Volum etter sted og behov</translation>
    </message>
    <message>
        <source>“%1” cannot be changed here.</source>
        <translation>«%1» kan ikke endres her.</translation>
    </message>
    <message>
        <source>Nothing was pasted: “%1” for “%2” may be a share or percent. Write it in percent, with the sign %.</source>
        <translation>Ingenting ble limt inn: «%1» for «%2» kan være en andel eller prosent. Skriv det i prosent, med tegnet %.</translation>
    </message>
    <message>
        <source>Nothing was pasted: “%1” is the same input as another cell, which would get another figure.</source>
        <translation>Ingenting ble limt inn: «%1» er den samme forutsetningen som en annen celle, som ville få et annet tall.</translation>
    </message>
    <message>
        <source>Begin with what patients need, for example chest X-rays, and how many there are a year. Then come the sites, and on the next page the tools.</source>
        <translation>Begynn med hva pasientene trenger, for eksempel røntgen thorax, og hvor mange det er i året. Så følger stedene, og på neste side verktøyene.</translation>
    </message>
    <message>
        <source>Now the sites: where patients come, and who runs them.</source>
        <translation>Nå stedene: hvor pasientene kommer, og hvem som driver dem.</translation>
    </message>
    <message>
        <source>Add the first need…</source>
        <translation>Legg til det første behovet…</translation>
    </message>
    <message>
        <source>Add need…</source>
        <translation>Legg til behov…</translation>
    </message>
    <message>
        <source>Add the first site…</source>
        <translation>Legg til det første stedet…</translation>
    </message>
    <message>
        <source>Add site…</source>
        <translation>Legg til sted…</translation>
    </message>
    <message>
        <source>new figure “%1”</source>
        <translation>nytt tall «%1»</translation>
    </message>
    <message>
        <source>Go-lives…</source>
        <translation>Idriftsettelser…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Endre…</translation>
    </message>
    <message>
        <source>Yearly, before growth and before the share suited to the tool. What follows from inhabitants and rate is grey.</source>
        <translation>Per år, før vekst og før andelen egnet for verktøyet. Det som følger av innbyggere og hyppighet, er grått.</translation>
    </message>
    <message>
        <source>Enter changes a figure in the scenario “%1”; a column from a spreadsheet can be pasted.</source>
        <translation>Enter endrer et tall i scenarioet «%1»; en kolonne fra et regneark kan limes inn.</translation>
    </message>
    <message>
        <source>Now the tools: what could be procured, and what it changes for whom.</source>
        <translation>Nå verktøyene: hva som kan anskaffes, og hva det endrer for hvem.</translation>
    </message>
    <message>
        <source>Now the go-lives: which tool comes into use where, and when.</source>
        <translation>Nå idriftsettelsene: hvilket verktøy som tas i bruk hvor og når.</translation>
    </message>
    <message>
        <source>Go to Tools &amp; evidence</source>
        <translation>Gå til Verktøy og evidens</translation>
    </message>
    <message>
        <source>State the go-lives…</source>
        <translation>Oppgi idriftsettelser…</translation>
    </message>
    <message>
        <source>Nothing was pasted: “%1” for “%2” can be read in two ways. Write it without marks for thousands.</source>
        <translation>Ingenting ble limt inn: «%1» til «%2» kan leses på to måter. Skriv det uten tusenskilletegn.</translation>
    </message>
    <message>
        <source>Nothing was pasted: the marks in “%1” for “%2” do not fit together. Write it without marks for thousands.</source>
        <translation>Ingenting ble limt inn: tegnene i «%1» til «%2» passer ikke sammen. Skriv det uten tusenskilletegn.</translation>
    </message>
    <message>
        <source>Nothing was pasted: “%1” for “%2” is not a number in %3. Write the number alone.</source>
        <translation>Ingenting ble limt inn: «%1» til «%2» er ikke et tall i %3. Skriv tallet alene.</translation>
    </message>
    <message>
        <source>Nothing was pasted: “%1” for “%2” is not a number.</source>
        <translation>Ingenting ble limt inn: «%1» til «%2» er ikke et tall.</translation>
    </message>
    <message>
        <source>Nothing was pasted: what was copied has more rows or columns than there are from the chosen cell on; “%1” has no place.</source>
        <translation>Ingenting ble limt inn: det kopierte har flere rader eller kolonner enn det er fra den valgte cellen; «%1» har ingen plass.</translation>
    </message>
</context>
<context>
    <name>valor::ui::NoteDialog</name>
    <message>
        <source>Lock: the figure stays as it is until it is unlocked</source>
        <translation>Lås: tallet blir som det er til det låses opp</translation>
    </message>
    <message>
        <source>Only in the scenario “%1”</source>
        <translation>Bare i scenarioet «%1»</translation>
    </message>
    <message>
        <source>Note on %1</source>
        <translation>Merknad til %1</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Merknad</translation>
    </message>
    <message>
        <source>What should others know about this figure?</source>
        <translation>Hva bør andre vite om dette tallet?</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Lås opp</translation>
    </message>
    <message>
        <source>unlocking of %1</source>
        <translation>opplåsing av %1</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lagre</translation>
    </message>
    <message>
        <source>Remove note</source>
        <translation>Fjern merknaden</translation>
    </message>
    <message>
        <source>removal of the note on %1</source>
        <translation>fjerning av merknaden til %1</translation>
    </message>
    <message>
        <source>Locked by %1</source>
        <translation>Låst av %1</translation>
    </message>
    <message>
        <source>By %1</source>
        <translation>Av %1</translation>
    </message>
    <message>
        <source>locking of %1</source>
        <translation>låsing av %1</translation>
    </message>
    <message>
        <source>note on %1</source>
        <translation>merknad til %1</translation>
    </message>
</context>
<context>
    <name>valor::ui::Notice</name>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Lukk meldingen</translation>
    </message>
</context>
<context>
    <name>valor::ui::NumberField</name>
    <message>
        <source>“%1” is not a number.</source>
        <translation>«%1» er ikke et tall.</translation>
    </message>
    <message>
        <source>This field counts in %1. Write the number alone.</source>
        <translation>Feltet er i %1. Skriv tallet alene.</translation>
    </message>
    <message>
        <source>“%1” can be read in two ways. Choose one beside the field.</source>
        <translation>«%1» kan leses på to måter. Velg en ved siden av feltet.</translation>
    </message>
    <message>
        <source>The marks in “%1” do not fit together. Write it without marks for thousands.</source>
        <translation>Tegnene i «%1» passer ikke sammen. Skriv tallet uten tusenskilletegn.</translation>
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
        <translation>Den første av de to</translation>
    </message>
    <message>
        <source>Second of the two</source>
        <translation>Den andre av de to</translation>
    </message>
    <message>
        <source>Difference, output by output</source>
        <translation>Forskjell, resultat for resultat</translation>
    </message>
</context>
<context>
    <name>valor::ui::Palette</name>
    <message>
        <source>Search and commands</source>
        <translation>Søk og kommandoer</translation>
    </message>
    <message>
        <source>What are you looking for?</source>
        <translation>Hva leter du etter?</translation>
    </message>
    <message>
        <source>Search commands, pages and inputs</source>
        <translation>Søk i kommandoer, sider og forutsetninger</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Det som ble funnet</translation>
    </message>
    <message>
        <source>Nothing found. Try another word, such as the name of an input or a menu.</source>
        <translation>Ingenting funnet. Prøv et annet ord, f.eks. navnet på en forutsetning eller en meny.</translation>
    </message>
</context>
<context>
    <name>valor::ui::ParameterRow</name>
    <message>
        <source>change of %1</source>
        <translation>endring av %1</translation>
    </message>
    <message>
        <source>return of %1 to its source</source>
        <translation>tilbake til kilden for %1</translation>
    </message>
    <message>
        <source>Back to the value of the source</source>
        <translation>Tilbake til kildens verdi</translation>
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
        <translation>Før %1 tilbake til kilden</translation>
    </message>
    <message>
        <source>Possible is only more than %1.</source>
        <translation>Bare mer enn %1 er mulig.</translation>
    </message>
    <message>
        <source>Possible is only %1 or more.</source>
        <translation>Bare %1 eller mer er mulig.</translation>
    </message>
    <message>
        <source>Possible is only more than %1, up to %2.</source>
        <translation>Bare mer enn %1, opptil %2, er mulig.</translation>
    </message>
    <message>
        <source>Possible is only %1 to %2.</source>
        <translation>Bare %1 til %2 er mulig.</translation>
    </message>
    <message>
        <source>%1 in all scenarios</source>
        <translation>%1 i alle scenarioer</translation>
    </message>
    <message>
        <source>Only in “%1”</source>
        <translation>Bare i «%1»</translation>
    </message>
    <message>
        <source>In all scenarios</source>
        <translation>I alle scenarioer</translation>
    </message>
    <message>
        <source>Makes it the value of the case. Its source no longer vouches for it.</source>
        <translation>Gjør det til verdien i saken. Kilden går ikke lenger god for den.</translation>
    </message>
    <message>
        <source>Write a note or lock the figure</source>
        <translation>Skriv en merknad, eller lås tallet</translation>
    </message>
    <message>
        <source>Locked by %1: %2</source>
        <translation>Låst av %1: %2</translation>
    </message>
    <message>
        <source>Note on %1</source>
        <translation>Merknad til %1</translation>
    </message>
    <message>
        <source>Changed in %1 of %2 scenarios</source>
        <translation>Endret i %1 av %2 scenarioer</translation>
    </message>
    <message>
        <source>In “%1” and others, each with a value of its own</source>
        <translation>I «%1» og andre, hver med sin egen verdi</translation>
    </message>
    <message>
        <source>Set by %1 on %2 in place of %3.</source>
        <translation>Satt av %1 den %2 i stedet for %3.</translation>
    </message>
    <message>
        <source>Set by %1 on %2 in place of %3 (%4).</source>
        <translation>Satt av %1 den %2 i stedet for %3 (%4).</translation>
    </message>
    <message>
        <source>Scenarios with a value of their own keep it.</source>
        <translation>Scenarioer med sin egen verdi beholder den.</translation>
    </message>
    <message>
        <source>return of %1 to the figure it was opened with</source>
        <translation>tilbake til tallet ved åpningen for %1</translation>
    </message>
    <message>
        <source>Changed in all scenarios</source>
        <translation>Endret i alle scenarioer</translation>
    </message>
    <message>
        <source>Return %1 to the figure it was opened with</source>
        <translation>Før %1 tilbake til tallet ved åpningen</translation>
    </message>
    <message>
        <source>Back to the figure that the case was opened with: %1</source>
        <translation>Tilbake til tallet som saken ble åpnet med: %1</translation>
    </message>
    <message>
        <source>The figure of the case itself was changed. The case was opened with: %1</source>
        <translation>Sakens eget tall er endret. Saken ble åpnet med: %1</translation>
    </message>
    <message>
        <source>Calculated from other inputs: change those.</source>
        <translation>Beregnes ut fra andre tall: endre dem.</translation>
    </message>
    <message>
        <source>Drawn from observed values: there is no one figure to move.</source>
        <translation>Trekkes blant observerte verdier: Det finnes ikke ett tall å flytte.</translation>
    </message>
    <message>
        <source>Yes or no, not an amount: yes in %1 futures of 100, no in the others.</source>
        <translation>Ja eller nei, ikke et beløp eller antall: ja i %1 av 100 fremtider, nei i de andre.</translation>
    </message>
    <message>
        <source>One of %1 values, with nothing between them to move to.</source>
        <translation>En av %1 verdier, uten noe mellom dem å flytte til.</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>a scenario</comment>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>To state it otherwise, press its source mark and choose “Edit figure…”.</source>
        <translation>Trykk på kildemerket og velg «Endre tallet…» for å oppgi det annerledes.</translation>
    </message>
    <message>
        <source>Stated otherwise in the scenario: %1.</source>
        <translation>Oppgitt annerledes i scenarioet: %1.</translation>
    </message>
</context>
<context>
    <name>valor::ui::PartyForm</name>
    <message>
        <source>Add party</source>
        <translation>Legg til part</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Hva det er</translation>
    </message>
    <message>
        <source>Its gains count</source>
        <translation>Gevinstene teller med</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>Gi det et navn.</translation>
    </message>
    <message>
        <source>new party “%1”</source>
        <translation>ny part «%1»</translation>
    </message>
</context>
<context>
    <name>valor::ui::PartyListModel</name>
    <message>
        <source>%1 (capital)</source>
        <translation>%1 (investering)</translation>
    </message>
    <message>
        <source>one budget</source>
        <translation>ett budsjett</translation>
    </message>
    <message>
        <source>%1, %2. Budgets: %3</source>
        <translation>%1, %2. Budsjetter: %3</translation>
    </message>
    <message>
        <source>%1, %2. Budgets: %3. Runs %4</source>
        <translation>%1, %2. Budsjetter: %3. Driver %4</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Budgets</source>
        <translation>Budsjetter</translation>
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
        <translation>%1 (teller ikke med)</translation>
    </message>
    <message>
        <source>90 % interval</source>
        <translation>90 %-intervall</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 til %2</translation>
    </message>
    <message>
        <source>%1: %2, 90 % between %3</source>
        <translation>%1: %2, 90 % mellom %3</translation>
    </message>
    <message>
        <source>%1, loss in %2</source>
        <translation>%1, tap i %2</translation>
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
        <translation>Enhet</translation>
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
%5 av fremtidene</translation>
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
        <translation>Alle beløp i saken er i %1 og i ett års priser. Et annet år regner ikke om noe tall: det sier hvilke priser tallene er ment i. Et tall der kilden har et annet prisår, står blant merknadene til saken.</translation>
    </message>
    <message>
        <source>In prices of the year</source>
        <translation>I priser fra året</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Endre</translation>
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
        <translation>Avbrutt.</translation>
    </message>
    <message>
        <source>Calculating…</source>
        <translation>Beregner…</translation>
    </message>
    <message>
        <source>Before the change</source>
        <translation>Før endringen</translation>
    </message>
</context>
<context>
    <name>valor::ui::ReadingQuestion</name>
    <message>
        <source>Take %1</source>
        <translation>Ta %1</translation>
    </message>
</context>
<context>
    <name>valor::ui::RecentList</name>
    <message>
        <source>changed %1</source>
        <translation>endret %1</translation>
    </message>
    <message>
        <source>Changed %1, in %2</source>
        <translation>Endret %1, i %2</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>ikke funnet</translation>
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
        <translation>&amp;Mal</translation>
    </message>
    <message>
        <source>&amp;Language of the report</source>
        <translation>Rapportens s&amp;pråk</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Deler</translation>
    </message>
    <message>
        <source>What the answer rests on</source>
        <translation>Hva svaret hviler på</translation>
    </message>
    <message>
        <source>F&amp;or whom</source>
        <translation>&amp;Til hvem</translation>
    </message>
</context>
<context>
    <name>valor::ui::ReportJobs</name>
    <message>
        <source>Make</source>
        <translation>Lag</translation>
    </message>
    <message>
        <source>Make “%1” again</source>
        <translation>Lag «%1» på nytt</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Fjern</translation>
    </message>
    <message>
        <source>Remove “%1” from the case</source>
        <translation>Fjern «%1» fra saken</translation>
    </message>
    <message>
        <source>Folder of the files: %1</source>
        <translation>Mappe for filene: %1</translation>
    </message>
    <message>
        <source>Reports of this case</source>
        <translation>Rapporter i denne saken</translation>
    </message>
    <message>
        <source>None yet. A saved report is made again with one press, here and on the command line.</source>
        <translation>Ingen ennå. En lagret rapport lages på nytt med ett trykk, her og på kommandolinjen.</translation>
    </message>
    <message>
        <source>Fol&amp;der…</source>
        <translation>M&amp;appe…</translation>
    </message>
    <message>
        <source>Save this re&amp;port…</source>
        <translation>&amp;Lagre denne rapporten…</translation>
    </message>
</context>
<context>
    <name>valor::ui::ReportPage</name>
    <message>
        <source>%1: assumptions stand behind %2 of what moves the result.</source>
        <translation>%1: antakelser står bak %2 av det som flytter resultatet.</translation>
    </message>
    <message>
        <source>Working out what it would be worth to know…</source>
        <translation>Beregner hva det ville vært verdt å vite…</translation>
    </message>
    <message>
        <source>Stopped. Come back to this page to begin again.</source>
        <translation>Stoppet. Kom tilbake til denne siden for å begynne igjen.</translation>
    </message>
    <message>
        <source>The case was edited since: these pages are of the run before. They follow as soon as the new run is there.</source>
        <translation>Saken er redigert siden: disse sidene er fra kjøringen før. De blir oppdatert så snart den nye kjøringen er klar.</translation>
    </message>
    <message>
        <source>Pages of A4: %1</source>
        <translation>A4-sider: %1</translation>
    </message>
    <message>
        <source>The report comes with the next full run of the case.</source>
        <translation>Rapporten kommer med sakens neste fulle kjøring.</translation>
    </message>
    <message>
        <source>Export report</source>
        <translation>Eksporter rapport</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
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
        <translation>Gjenta en rapport</translation>
    </message>
    <message>
        <source>Reports (*.pdf *.html *.odt)</source>
        <translation>Rapporter (*.pdf *.html *.odt)</translation>
    </message>
    <message>
        <source>&amp;Repeat a report…</source>
        <translation>G&amp;jenta en rapport…</translation>
    </message>
    <message>
        <source>Runs the case as a report says that it was made, and compares the figures</source>
        <translation>Kjører saken slik en rapport sier at den er laget, og sammenligner tallene</translation>
    </message>
    <message>
        <source>These pages are of the run before.</source>
        <translation>Disse sidene er fra kjøringen før.</translation>
    </message>
    <message>
        <source>Nothing is ticked, so there is nothing to write: tick a part.</source>
        <translation>Ingenting er krysset av, så det er ingenting å skrive: kryss av en del.</translation>
    </message>
    <message>
        <source>Working out what moves the result…</source>
        <translation>Beregner hva som flytter resultatet…</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>&amp;Eksporter…</translation>
    </message>
    <message>
        <source>There is no report yet.</source>
        <translation>Det er ingen rapport ennå.</translation>
    </message>
    <message>
        <source>report “%1”</source>
        <translation>rapporten «%1»</translation>
    </message>
    <message>
        <source>removal of report “%1”</source>
        <translation>fjerning av rapporten «%1»</translation>
    </message>
    <message>
        <source>Folder for the reports of this case</source>
        <translation>Mappe for rapportene i denne saken</translation>
    </message>
    <message>
        <source>Reports of this case</source>
        <translation>Rapporter i denne saken</translation>
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
        <translation>Stoppet: rapporten gjentas ikke.</translation>
    </message>
    <message>
        <source>Stopped: nothing was written, and what was there is as it was.</source>
        <translation>Stoppet: ingenting ble skrevet, og det som lå der, er som før.</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Skrevet: %1</translation>
    </message>
    <message>
        <source>Writing the workbook…</source>
        <translation>Skriver arbeidsboken…</translation>
    </message>
    <message>
        <source>LibreOffice lays out the accessible PDF…</source>
        <translation>LibreOffice setter opp den tilgjengelige PDF-en…</translation>
    </message>
    <message>
        <source>Running the case as the report says…</source>
        <translation>Kjører saken slik rapporten sier…</translation>
    </message>
    <message>
        <source>%1 does not say what it was made from: it is no report of Valør as PDF, web page or text.</source>
        <translation>%1 sier ikke hva den er laget av: det er ikke en rapport fra Valør som PDF, nettside eller tekst.</translation>
    </message>
    <message>
        <source>The report is of another case, or of a state that the file of this case does not hold.</source>
        <translation>Rapporten er fra en annen sak, eller fra en tilstand som filen til denne saken ikke har.</translation>
    </message>
    <message>
        <source>Repeated: the figures of the report are those of the case, to the last digit.</source>
        <translation>Gjentatt: tallene i rapporten er sakens, til siste siffer.</translation>
    </message>
    <message>
        <source>Repeated: other figures. The report was made by %1, this is %2.</source>
        <translation>Gjentatt: andre tall. Rapporten er laget av %1, dette er %2.</translation>
    </message>
    <message>
        <source>Repeated: other figures than in the report.</source>
        <translation>Gjentatt: andre tall enn i rapporten.</translation>
    </message>
    <message>
        <source>Writing the pages…</source>
        <translation>Sidene skrives…</translation>
    </message>
    <message>
        <source>Making “%1”…</source>
        <translation>«%1» lages…</translation>
    </message>
</context>
<context>
    <name>valor::ui::SampleDialog</name>
    <message>
        <source>Import sample</source>
        <translation>Importer simulert utvalg</translation>
    </message>
</context>
<context>
    <name>valor::ui::SampleExport</name>
    <message>
        <source>%1 draws are written to %2</source>
        <translation>%1 trekninger er skrevet til %2</translation>
    </message>
    <message>
        <source>The sample was not written</source>
        <translation>Utvalget ble ikke skrevet</translation>
    </message>
    <message>
        <source>Export sample: choose a folder</source>
        <translation>Eksporter simulert utvalg: velg en mappe</translation>
    </message>
    <message>
        <source>Export sample</source>
        <translation>Eksporter simulert utvalg</translation>
    </message>
    <message>
        <source>%1 already holds %2. Replace what is there?</source>
        <translation>%1 inneholder allerede %2. Skal det erstattes?</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Erstatt</translation>
    </message>
</context>
<context>
    <name>valor::ui::SamplePane</name>
    <message>
        <source>Costs: a column per strategy, a row per future</source>
        <translation>Kostnader: en kolonne per strategi, en rad per fremtid</translation>
    </message>
    <message>
        <source>Effects: the same columns and rows</source>
        <translation>Effekter: de samme kolonnene og radene</translation>
    </message>
    <message>
        <source>Parameters, where there are any</source>
        <translation>Parametere, hvis det finnes noen</translation>
    </message>
    <message>
        <source>Costs are in</source>
        <translation>Kostnader er i</translation>
    </message>
    <message>
        <source>Effects are in</source>
        <translation>Effekter er i</translation>
    </message>
    <message>
        <source>What one unit of effect is worth</source>
        <translation>Hva én enhet effekt er verdt</translation>
    </message>
    <message>
        <source>Analyse</source>
        <translation>Analyser</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Velg…</translation>
    </message>
    <message>
        <source>Choose a file: %1</source>
        <translation>Velg en fil: %1</translation>
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
        <translation>Velg en tabell med kostnader og en med effekter.</translation>
    </message>
    <message>
        <source>Say which currency the costs are in.</source>
        <translation>Oppgi hvilken valuta kostnadene er i.</translation>
    </message>
    <message>
        <source>Say what one unit of effect is worth, in the money of the costs.</source>
        <translation>Oppgi hva én enhet effekt er verdt, i samme valuta som kostnadene.</translation>
    </message>
</context>
<context>
    <name>valor::ui::SaveReportDialog</name>
    <message>
        <source>Save this report in the case</source>
        <translation>Lagre denne rapporten i saken</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Navn</translation>
    </message>
    <message>
        <source>Accessible PDF needs LibreOffice Writer on this machine.</source>
        <translation>Tilgjengelig PDF krever LibreOffice Writer på denne maskinen.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Filer</translation>
    </message>
    <message>
        <source>“%1” is there already (%2). It becomes what is on show.</source>
        <translation>«%1» finnes allerede (%2). Den erstattes av det som vises.</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Erstatt</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Lagre</translation>
    </message>
</context>
<context>
    <name>valor::ui::ScenarioCommands</name>
    <message>
        <source>New scenario</source>
        <translation>Nytt scenario</translation>
    </message>
    <message>
        <source>Name of the new scenario, a copy of “%1”:</source>
        <translation>Navn på det nye scenarioet, en kopi av «%1»:</translation>
    </message>
    <message>
        <source>%1, changed</source>
        <translation>%1, endret</translation>
    </message>
    <message>
        <source>new scenario “%1”</source>
        <translation>nytt scenario «%1»</translation>
    </message>
    <message>
        <source>Rename scenario</source>
        <translation>Gi scenarioet nytt navn</translation>
    </message>
    <message>
        <source>Name of the scenario:</source>
        <translation>Navnet på scenarioet:</translation>
    </message>
    <message>
        <source>renaming of scenario to “%1”</source>
        <translation>nytt navn på scenario: «%1»</translation>
    </message>
    <message>
        <source>removal of scenario “%1”</source>
        <translation>fjerning av scenario «%1»</translation>
    </message>
    <message>
        <source>The scenario is unchanged</source>
        <translation>Scenarioet er uendret</translation>
    </message>
</context>
<context>
    <name>valor::ui::SeasonForm</name>
    <message>
        <source>Pattern of the year</source>
        <translation>Sesongmønster</translation>
    </message>
    <message>
        <source>Of the need “%1”: how many cases a month brings against the others, for example 1.2 in a busy month and 0.8 in a quiet one. Whole counts may be written, too; they are brought to an average of 1. Leave all open where every month is alike.</source>
        <translation>For behovet «%1»: hvor mange tilfeller en måned gir i forhold til de andre, for eksempel 1,2 i en travel måned og 0,8 i en rolig. Hele tall kan også skrives; de regnes om til et gjennomsnitt på 1. La alle stå åpne hvis alle måneder er like.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Endre</translation>
    </message>
    <message>
        <source>Enter all twelve months, or none.</source>
        <translation>Fyll ut alle tolv månedene eller ingen.</translation>
    </message>
    <message>
        <source>new pattern of the year in “%1”</source>
        <translation>nytt sesongmønster for «%1»</translation>
    </message>
</context>
<context>
    <name>valor::ui::SettlementDialog</name>
    <message>
        <source>Settle observations: %1</source>
        <translation>Avregn observasjoner: %1</translation>
    </message>
    <message>
        <source>&amp;Observations</source>
        <translation>&amp;Observasjoner</translation>
    </message>
    <message>
        <source>Observations (*.csv *.json *.txt)</source>
        <translation>Observasjoner (*.csv *.json *.txt)</translation>
    </message>
    <message>
        <source>&amp;Earlier settlement, where invoices were sent</source>
        <translation>&amp;Tidligere avregning, der det er sendt fakturaer</translation>
    </message>
    <message>
        <source>Settlements (*.json)</source>
        <translation>Avregninger (*.json)</translation>
    </message>
    <message>
        <source>&amp;Settle</source>
        <translation>&amp;Avregn</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Velg…</translation>
    </message>
    <message>
        <source>Choose a file: %1</source>
        <translation>Velg en fil: %1</translation>
    </message>
    <message>
        <source>Until month</source>
        <translation>Til og med måned</translation>
    </message>
    <message>
        <source>Last month to settle, like 2027-03. Empty: the whole contract, which must be observed.</source>
        <translation>Den siste måneden som avregnes, som 2027-03. Tomt: hele kontrakten, som da må være observert.</translation>
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
        <translation>Merknader</translation>
    </message>
    <message>
        <source>Settlement</source>
        <translation>Avregning</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Linjer</translation>
    </message>
    <message>
        <source>Totals by buyer and contract year</source>
        <translation>Summer etter kjøper og kontraktsår</translation>
    </message>
    <message>
        <source>Changes to what was invoiced</source>
        <translation>Endringer i det fakturerte</translation>
    </message>
    <message>
        <source>Lines of the settlement</source>
        <translation>Linjene i avregningen</translation>
    </message>
    <message>
        <source>How the chosen line came about</source>
        <translation>Slik er den valgte linjen kommet frem</translation>
    </message>
    <message>
        <source>Copy &amp;table</source>
        <translation>&amp;Kopier tabell</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Lagre &amp;som…</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Lagret: %1</translation>
    </message>
    <message>
        <source>Before the change</source>
        <translation>Før endringen</translation>
    </message>
    <message>
        <source>Choose the file with what was observed.</source>
        <translation>Velg filen med det observerte.</translation>
    </message>
    <message>
        <source>Settling…</source>
        <translation>Avregner…</translation>
    </message>
    <message>
        <source>Earlier settlement</source>
        <translation>Tidligere avregning</translation>
    </message>
    <message>
        <source>Settle until %1</source>
        <translation>Avregn til og med %1</translation>
    </message>
    <message>
        <source>Settlement as JSON</source>
        <translation>Avregning som JSON</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>Text with the explanation of each line</source>
        <translation>Tekst med forklaring av hver linje</translation>
    </message>
    <message>
        <source>Save the settlement</source>
        <translation>Lagre avregningen</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Lagrer…</translation>
    </message>
    <message>
        <source>Lines as CSV – UTF-8, comma, decimal point</source>
        <translation>Linjer som CSV – UTF-8, komma, desimalpunktum</translation>
    </message>
    <message>
        <source>Choose the file with what was observed (CSV or JSON), then “Settle”. Leave the month empty where the whole contract was observed. An earlier settlement is needed only where invoices were sent and months were corrected since.</source>
        <translation>Velg filen med det observerte (CSV eller JSON), og deretter «Avregn». La måneden stå tom hvis hele kontrakten er observert. En tidligere avregning trengs bare hvis det er sendt fakturaer og måneder er rettet siden.</translation>
    </message>
    <message>
        <source>e.g. %1</source>
        <translation>f.eks. %1</translation>
    </message>
    <message>
        <source>Settlement</source>
        <comment>name of a file</comment>
        <translation>Avregning</translation>
    </message>
    <message>
        <source>settlement</source>
        <comment>name of a file, of a contract</comment>
        <translation>avregning</translation>
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
        <translation>Andeler som gir 100 % (Shapley)</translation>
    </message>
    <message>
        <source>Rank correlation</source>
        <translation>Rangkorrelasjon</translation>
    </message>
</context>
<context>
    <name>valor::ui::SharesPanel</name>
    <message>
        <source>Standard error</source>
        <translation>Standardfeil</translation>
    </message>
    <message>
        <source>Whiskers: 95 % interval</source>
        <translation>Streker: 95 %-intervall</translation>
    </message>
</context>
<context>
    <name>valor::ui::SimulationPage</name>
    <message>
        <source>Who gains and who loses</source>
        <translation>Hvem vinner, og hvem taper</translation>
    </message>
    <message>
        <source>The simulation could not be run. %1</source>
        <translation>Simuleringen kunne ikke kjøres. %1</translation>
    </message>
    <message>
        <source>What the inputs rest on</source>
        <translation>Hva forutsetningene bygger på</translation>
    </message>
    <message>
        <source>%1 of %2 inputs are assumptions: nothing published stands behind them. They come first in the list.</source>
        <translation>%1 av %2 tall er antakelser: ingenting publisert står bak dem. De står først i listen.</translation>
    </message>
    <message>
        <source>Cumulative net benefit</source>
        <translation>Akkumulert nettogevinst</translation>
    </message>
    <message>
        <source>Distribution of net benefit</source>
        <translation>Fordeling av nettogevinst</translation>
    </message>
    <message>
        <source>Budget impact per holder</source>
        <translation>Budsjettvirkning per budsjetteier</translation>
    </message>
    <message>
        <source>Before the change</source>
        <translation>Før endringen</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Forhåndsvisning</translation>
    </message>
    <message>
        <source>%1 others: %2</source>
        <translation>%1 andre: %2</translation>
    </message>
    <message>
        <source>Correlations are left out.</source>
        <translation>Korrelasjoner er utelatt.</translation>
    </message>
    <message>
        <source>What moves the result</source>
        <translation>Hva som flytter resultatet</translation>
    </message>
    <message>
        <source>Cost against health</source>
        <translation>Kostnad mot helse</translation>
    </message>
    <message>
        <source>Worth it at which value of a QALY?</source>
        <translation>Ved hvilken verdi av ett QALY lønner det seg?</translation>
    </message>
    <message>
        <source>Not in the picture but in the table is who is paid: %1.</source>
        <translation>Ikke i figuren, men i tabellen står hvem som får betalt: %1.</translation>
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
        <translation>Hva det er verdt å vite…</translation>
    </message>
    <message>
        <source>Each input alone between the ends of the middle 95 % of its distribution, all others at their means. Bold: it turns the decision by itself.</source>
        <translation>Hver forutsetning alene mellom endene av de midterste 95 % av fordelingen sin, alle andre på sin middelverdi. Fet: den snur beslutningen alene.</translation>
    </message>
    <message>
        <source>Choose a bar to go to its input.</source>
        <translation>Velg en stolpe for å gå til forutsetningen.</translation>
    </message>
    <message>
        <source>Difference to “%1”, discounted.</source>
        <translation>Forskjell fra «%1», neddiskontert.</translation>
    </message>
    <message>
        <source>Difference to “%1”, not discounted.</source>
        <translation>Forskjell fra «%1», ikke neddiskontert.</translation>
    </message>
    <message>
        <source>Gains are positive. Capacity is freed working time at its wage; P(loss) is the share of futures below zero.</source>
        <translation>Gevinster er positive. Kapasitet er frigjort arbeidstid, verdsatt til lønnen; P(tap) er andelen av fremtider under null.</translation>
    </message>
    <message>
        <source>Sort by length again</source>
        <translation>Sorter etter lengde igjen</translation>
    </message>
    <message>
        <source>While figures are changed the bars keep their places, so that you find them again.</source>
        <translation>Mens tall endres, beholder stolpene plassene sine, så du finner dem igjen.</translation>
    </message>
    <message>
        <source>What moves the result comes with the full run. F5 or “Run simulation” starts it.</source>
        <translation>Hva som flytter resultatet, kommer med den fulle kjøringen. F5 eller «Kjør simulering» starter den.</translation>
    </message>
    <message>
        <source>What moves the result is worked out after the full run.</source>
        <translation>Hva som flytter resultatet, regnes ut etter den fulle kjøringen.</translation>
    </message>
</context>
<context>
    <name>valor::ui::SiteForm</name>
    <message>
        <source>Add site</source>
        <translation>Legg til sted</translation>
    </message>
    <message>
        <source>Name of the site</source>
        <translation>Stedets navn</translation>
    </message>
    <message>
        <source>Who runs it, and pays there</source>
        <translation>Hvem som driver det og betaler der</translation>
    </message>
    <message>
        <source>Inhabitants it serves</source>
        <translation>Innbyggere det dekker</translation>
    </message>
    <message>
        <source>for example: the hospital in the north</source>
        <translation>for eksempel: sykehuset i nord</translation>
    </message>
    <message>
        <source>A party of its own</source>
        <translation>En egen part</translation>
    </message>
    <message>
        <source>Its own count of cases a year, where it is known; else the rate of the need on its inhabitants:</source>
        <translation>Stedets eget antall tilfeller i året, der det er kjent; ellers behovets antall per innbygger:</translation>
    </message>
    <message>
        <source>Give the site a name.</source>
        <translation>Gi stedet et navn.</translation>
    </message>
    <message>
        <source>new site “%1”</source>
        <translation>nytt sted «%1»</translation>
    </message>
    <message>
        <source>A party has this name. Choose it as the one that runs the site, or give the site another name.</source>
        <translation>En part har dette navnet. Velg den som den som driver stedet, eller gi stedet et annet navn.</translation>
    </message>
</context>
<context>
    <name>valor::ui::SitePartyForm</name>
    <message>
        <source>Who runs the site</source>
        <translation>Hvem som driver stedet</translation>
    </message>
    <message>
        <source>What “%1” pays and gains is that of the party that runs it. Add a party first (Case ▸ Add party) where it is not in the list.</source>
        <translation>Det «%1» betaler og vinner, tilfaller den parten som driver det. Legg først til parten (Sak ▸ Legg til part) hvis den ikke står på listen.</translation>
    </message>
    <message>
        <source>Who runs it, and pays there</source>
        <translation>Hvem som driver det og betaler der</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Endre</translation>
    </message>
    <message>
        <source>Choose a party.</source>
        <translation>Velg en part.</translation>
    </message>
    <message>
        <source>another party that runs “%1”</source>
        <translation>en annen part som driver «%1»</translation>
    </message>
    <message>
        <source>Its gains do not count in the scenario “%1”: what the site gains drops out of the net benefit. “Horizon and valuation…” in the menu Scenario changes that.</source>
        <translation>Gevinstene dens teller ikke med i scenarioet «%1»: Det stedet vinner, faller ut av nettogevinsten. «Horisont og verdsetting…» i menyen Scenario endrer det.</translation>
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
        <translation>Endre tallet…</translation>
    </message>
</context>
<context>
    <name>valor::ui::SourceSheet</name>
    <message>
        <source>The width follows from published counts.</source>
        <translation>Bredden følger av publiserte antall.</translation>
    </message>
    <message>
        <source>The width follows from a published interval.</source>
        <translation>Bredden følger av et publisert intervall.</translation>
    </message>
    <message>
        <source>The width is a judgement.</source>
        <translation>Bredden er et anslag.</translation>
    </message>
    <message>
        <source>Calculated: %1</source>
        <translation>Beregnet: %1</translation>
    </message>
    <message>
        <source>Changed in this scenario to: %1</source>
        <translation>Endret i dette scenarioet til: %1</translation>
    </message>
    <message>
        <source>No source is given.</source>
        <translation>Ingen kilde er oppgitt.</translation>
    </message>
    <message>
        <source>prices of %1</source>
        <translation>priser fra %1</translation>
    </message>
    <message>
        <source>Locked by %1: %2</source>
        <translation>Låst av %1: %2</translation>
    </message>
    <message>
        <source>Note by %1: %2</source>
        <translation>Merknad av %1: %2</translation>
    </message>
</context>
<context>
    <name>valor::ui::StartPage</name>
    <message>
        <source>Open a case to begin</source>
        <translation>Åpne en sak for å begynne</translation>
    </message>
    <message>
        <source>A case describes one procurement: needs, tools, contracts, and who pays and gains. Open a case file, drop one into this window, begin with a template, or look at a reference case.</source>
        <translation>En sak beskriver én anskaffelse: behov, verktøy, kontrakter, og hvem som betaler og vinner. Åpne en saksfil, dra en fil inn i vinduet, begynn med en mal, eller se på en referansesak.</translation>
    </message>
    <message>
        <source>Open case file…</source>
        <translation>Åpne saksfil…</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Siste</translation>
    </message>
    <message>
        <source>Begin with a template</source>
        <translation>Begynn med en mal</translation>
    </message>
    <message>
        <source>Reference cases</source>
        <translation>Referansesaker</translation>
    </message>
    <message>
        <source>Take the tour again</source>
        <translation>Ta rundturen igjen</translation>
    </message>
    <message>
        <source>Take the five-minute tour</source>
        <translation>Ta rundturen på fem minutter</translation>
    </message>
    <message>
        <source>Blank case</source>
        <translation>Tom sak</translation>
    </message>
    <message>
        <source>A buyer, today&apos;s practice, one alternative and five years; all else is yours. Also for a procurement that is not AI.</source>
        <translation>En kjøper, dagens praksis, ett alternativ og fem år; resten er ditt. Også for en anskaffelse som ikke er KI.</translation>
    </message>
    <message>
        <source>Recovered cases</source>
        <translation>Gjenopprettede saker</translation>
    </message>
    <message>
        <source>%1
Last changed %2; it was never given a file.</source>
        <translation>%1
Sist endret %2; den fikk aldri en fil.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Åpne</translation>
    </message>
    <message>
        <source>Open the recovered case “%1”</source>
        <translation>Åpne den gjenopprettede saken «%1»</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Forkast</translation>
    </message>
    <message>
        <source>Discard the recovered case “%1”</source>
        <translation>Forkast den gjenopprettede saken «%1»</translation>
    </message>
    <message>
        <source>“%1” is open</source>
        <translation>«%1» er åpen</translation>
    </message>
    <message>
        <source>Go on with it on the pages in the rail at the left, or open another case here.</source>
        <translation>Arbeid videre med den på sidene i listen til venstre, eller åpne en annen sak her.</translation>
    </message>
    <message>
        <source>templates</source>
        <translation>maler</translation>
    </message>
    <message>
        <source>reference cases</source>
        <translation>referansesaker</translation>
    </message>
    <message>
        <source>templates and reference cases</source>
        <translation>maler og referansesaker</translation>
    </message>
    <message>
        <source>No %1 were found in %2. They come with the program: install it again, or go on with a blank case or a file of your own.</source>
        <translation>Det ble ikke funnet noen %1 i %2. De følger med programmet: installer det på nytt, eller gå videre med en tom sak eller din egen fil.</translation>
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
        <translation>Avbrutt</translation>
    </message>
    <message>
        <source>Calculating…</source>
        <translation>Beregner…</translation>
    </message>
    <message>
        <source>Preview with %1 draws</source>
        <translation>Forhåndsvisning med %1 trekninger</translation>
    </message>
    <message>
        <source>%1 draws</source>
        <translation>%1 trekninger</translation>
    </message>
    <message>
        <source>Show what was noticed in the case</source>
        <translation>Vis merknader til saken</translation>
    </message>
    <message>
        <source>Every change is kept on this machine, also after a crash. “Save as” gives it a file.</source>
        <translation>Hver endring lagres på denne maskinen, også etter et krasj. «Lagre som» gir saken en fil.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Prøv igjen</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Lagrer…</translation>
    </message>
    <message>
        <source>Not saved: the disk is full</source>
        <translation>Ikke lagret: disken er full</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Ikke lagret</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Bare lesing</translation>
    </message>
    <message>
        <source>No file yet</source>
        <translation>Ingen fil ennå</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Lagret</translation>
    </message>
    <message>
        <source>%1 · seed %2 · %3 · %4 · precision %5 · %6 s</source>
        <translation>%1 · frø %2 · %3 · %4 · presisjon %5 · %6 s</translation>
    </message>
    <message>
        <source>Progress of the comparison</source>
        <translation>Fremdriften i sammenligningen</translation>
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
        <translation>%1 trekninger, standardfeil %2 (%3; ønsket %4)</translation>
    </message>
    <message>
        <source>%1 draws, standard error %2 (%3)</source>
        <translation>%1 trekninger, standardfeil %2 (%3)</translation>
    </message>
    <message>
        <source>%1 draws, standard error %2</source>
        <translation>%1 trekninger, standardfeil %2</translation>
    </message>
    <message>
        <source>%1 draws: wanted precision reached</source>
        <translation>%1 trekninger: ønsket presisjon nådd</translation>
    </message>
    <message>
        <source>%1 draws: wanted precision not reached</source>
        <translation>%1 trekninger: ønsket presisjon ikke nådd</translation>
    </message>
    <message>
        <source>%1 · seed %2 · %3 · precision %4</source>
        <translation>%1 · frø %2 · %3 · presisjon %4</translation>
    </message>
    <message>
        <source>%1 · seed %2 · precision %3</source>
        <translation>%1 · frø %2 · presisjon %3</translation>
    </message>
    <message>
        <source>%1 · precision %2</source>
        <translation>%1 · presisjon %2</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Et øyeblikk…</translation>
    </message>
</context>
<context>
    <name>valor::ui::StudyFields</name>
    <message>
        <source>What is observed</source>
        <translation>Hva som observeres</translation>
    </message>
    <message>
        <source>How it is observed</source>
        <translation>Hvordan det observeres</translation>
    </message>
    <message>
        <source>In a pilot that takes time</source>
        <translation>I en pilot som tar tid</translation>
    </message>
    <message>
        <source>In data that lie ready</source>
        <translation>I data som ligger klare</translation>
    </message>
    <message>
        <source>Observations a month</source>
        <translation>Observasjoner per måned</translation>
    </message>
    <message>
        <source>Lengths of the pilot, months</source>
        <translation>Lengder på piloten, måneder</translation>
    </message>
    <message>
        <source>Numbers of observations</source>
        <translation>Antall observasjoner</translation>
    </message>
    <message>
        <source>Standard deviation of one observation</source>
        <translation>Standardavvik for én observasjon</translation>
    </message>
    <message>
        <source>Months from its end until the tool is in use</source>
        <translation>Måneder fra slutten av den til verktøyet er i bruk</translation>
    </message>
    <message>
        <source>Share of the volume that uses the tool meanwhile</source>
        <translation>Andel av volumet som bruker verktøyet imens</translation>
    </message>
    <message>
        <source>What it costs at its start</source>
        <translation>Hva den koster ved starten</translation>
    </message>
    <message>
        <source>What it costs each month</source>
        <translation>Hva den koster hver måned</translation>
    </message>
    <message>
        <source>What each observation costs</source>
        <translation>Hva hver observasjon koster</translation>
    </message>
    <message>
        <source>What it costs to stop after all</source>
        <translation>Hva det koster å stoppe likevel</translation>
    </message>
    <message>
        <source>Say how many observations a month brings.</source>
        <translation>Angi hvor mange observasjoner en måned gir.</translation>
    </message>
    <message>
        <source>Say how many observations there are.</source>
        <translation>Angi hvor mange observasjoner som finnes.</translation>
    </message>
    <message>
        <source>“%1” must lie between %2 and %3.</source>
        <translation>«%1» må ligge mellom %2 og %3.</translation>
    </message>
    <message>
        <source>Write whole numbers up to %1, without marks for thousands, with a comma and a blank between them: 50, 100, 1200.</source>
        <translation>Skriv hele tall opp til %1, uten tusenskilletegn, skilt med komma og mellomrom: 50, 100, 1200.</translation>
    </message>
</context>
<context>
    <name>valor::ui::StudyPane</name>
    <message>
        <source>Stopped by the change.</source>
        <translation>Stanset av endringen.</translation>
    </message>
</context>
<context>
    <name>valor::ui::ThresholdPane</name>
    <message>
        <source>Input that is sought</source>
        <translation>Forutsetning som søkes</translation>
    </message>
    <message>
        <source>Is to reach at least</source>
        <translation>Skal minst bli</translation>
    </message>
    <message>
        <source>Sought from</source>
        <translation>Søkes fra</translation>
    </message>
    <message>
        <source>Sought up to</source>
        <translation>Søkes opp til</translation>
    </message>
    <message>
        <source>likely range</source>
        <translation>sannsynlig intervall</translation>
    </message>
    <message>
        <source>Give both ends, the lower one first, or none.</source>
        <translation>Oppgi begge ender, den laveste først, eller ingen.</translation>
    </message>
</context>
<context>
    <name>valor::ui::TimelinePanel</name>
    <message>
        <source>%1, %2 for %3: from %4</source>
        <translation>%1, %2 for %3: fra %4</translation>
    </message>
    <message>
        <source>%1, exit %2</source>
        <translation>%1, avslutning %2</translation>
    </message>
    <message>
        <source>%1 · from %2, exit %3</source>
        <translation>%1 · fra %2, avslutning %3</translation>
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
        <translation>%1, %2: ikke angitt</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Verktøy</translation>
    </message>
</context>
<context>
    <name>valor::ui::ToolForm</name>
    <message>
        <source>Add tool</source>
        <translation>Legg til verktøy</translation>
    </message>
    <message>
        <source>Name of the tool</source>
        <translation>Verktøyets navn</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>Leverandør</translation>
    </message>
    <message>
        <source>Taken into use in the alternative</source>
        <translation>Tas i bruk i alternativet</translation>
    </message>
    <message>
        <source>From the month</source>
        <translation>Fra måneden</translation>
    </message>
    <message>
        <source>For the needs</source>
        <translation>For behovene</translation>
    </message>
    <message>
        <source>At the sites</source>
        <translation>På stedene</translation>
    </message>
    <message>
        <source>What it costs; it becomes a contract from the first month in use. Further terms are added to the contract.</source>
        <translation>Hva det koster; det blir en kontrakt fra første måned i bruk. Flere vilkår legges til i kontrakten.</translation>
    </message>
    <message>
        <source>Price per case</source>
        <translation>Pris per tilfelle</translation>
    </message>
    <message>
        <source>Price per site and month</source>
        <translation>Pris per sted og måned</translation>
    </message>
    <message>
        <source>Give the tool a name.</source>
        <translation>Gi verktøyet et navn.</translation>
    </message>
    <message>
        <source>Choose a need and a site.</source>
        <translation>Velg et behov og et sted.</translation>
    </message>
    <message>
        <source>new tool “%1”</source>
        <translation>nytt verktøy «%1»</translation>
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
        <translation>Tall som to eller flere verktøy har i samme betydning. Utelatt, fordi alle verktøy bygger på den selvsamme forutsetningen: %1.</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Verktøy</translation>
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
        <translation>Sammenlign verktøy</translation>
    </message>
    <message>
        <source>Views of the tool</source>
        <translation>Visninger av verktøyet</translation>
    </message>
    <message>
        <source>Enter shows the evidence of a figure, Escape closes it</source>
        <translation>Enter viser evidensen for et tall, Escape lukker den</translation>
    </message>
    <message>
        <source>Add tool…</source>
        <translation>Legg til verktøy…</translation>
    </message>
    <message>
        <source>Add the first tool…</source>
        <translation>Legg til det første verktøyet…</translation>
    </message>
    <message>
        <source>This case has no tools yet. A tool does something for a need at a site, and costs something. Or begin with a template (File ▸ New from template).</source>
        <translation>Saken har ingen verktøy ennå. Et verktøy gjør noe for et behov på et sted og koster noe. Eller begynn med en mal (Fil ▸ Ny fra mal).</translation>
    </message>
    <message>
        <source>Add effect…</source>
        <translation>Legg til effekt…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Endre…</translation>
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
        <translation>%1 av %2</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tilbake</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Ferdig</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Neste</translation>
    </message>
</context>
<context>
    <name>valor::ui::ValueBox</name>
    <message>
        <source>Allowed: above %1 and below %2.</source>
        <translation>Tillatt: over %1 og under %2.</translation>
    </message>
    <message>
        <source>Allowed: above %1.</source>
        <translation>Tillatt: over %1.</translation>
    </message>
    <message>
        <source>Allowed: below %1.</source>
        <translation>Tillatt: under %1.</translation>
    </message>
    <message>
        <source>Enter a number, for example %1.</source>
        <translation>Skriv et tall, for eksempel %1.</translation>
    </message>
    <message>
        <source>Not a number. Write for example %1.</source>
        <translation>Ikke et tall. Skriv for eksempel %1.</translation>
    </message>
    <message>
        <source>Thousands or decimals? Write %1 without a mark, or fewer decimals.</source>
        <translation>Tusener eller desimaler? Skriv %1 uten tegn, eller færre desimaler.</translation>
    </message>
    <message>
        <source>Write the number without marks for thousands.</source>
        <translation>Skriv tallet uten tusenskilletegn.</translation>
    </message>
    <message>
        <source>Whole numbers only, for example %1.</source>
        <translation>Bare hele tall, for eksempel %1.</translation>
    </message>
    <message>
        <source>%1 %2 still counts.</source>
        <translation>%1 %2 gjelder fortsatt.</translation>
    </message>
    <message>
        <source>Which is meant: %1 or %2?</source>
        <translation>Hva menes: %1 eller %2?</translation>
    </message>
    <message>
        <source>Write the number alone, for example %1.</source>
        <translation>Skriv tallet alene, for eksempel %1.</translation>
    </message>
    <message>
        <source>This field counts in %1. Write for example %2.</source>
        <translation>Feltet er i %1. Skriv for eksempel %2.</translation>
    </message>
</context>
<context>
    <name>valor::ui::VendorCopyDialog</name>
    <message>
        <source>Save the copy…</source>
        <translation>Lagre kopien…</translation>
    </message>
</context>
<context>
    <name>valor::ui::VendorPane</name>
    <message>
        <source>No contract of this alternative pays a seller of tools or a platform.</source>
        <translation>Ingen av kontraktene i alternativet betaler en selger av verktøy eller en plattform.</translation>
    </message>
    <message>
        <source>Seller</source>
        <translation>Selger</translation>
    </message>
    <message>
        <source>The contract as its seller sees it</source>
        <translation>Kontrakten slik selgeren ser den</translation>
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
        <translation>Per 100 000 innbyggere og år</translation>
    </message>
    <message>
        <source>Share suited to the tool</source>
        <translation>Andel egnet for verktøyet</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Growth per year</source>
        <translation>Vekst per år</translation>
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
        <translation>Enter endrer det i dette scenarioet</translation>
    </message>
    <message>
        <source>Calculated from other inputs</source>
        <translation>Beregnet ut fra andre forutsetninger</translation>
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
        <translation>Innbyggere</translation>
    </message>
    <message>
        <source>%1
per year</source>
        <translation>%1
per år</translation>
    </message>
    <message>
        <source>Follows from the inhabitants and the rate of the need. Enter states a count of its own</source>
        <translation>Følger av innbyggerne og behovets antall per innbygger. Enter oppgir et eget antall</translation>
    </message>
    <message>
        <source>Enter states it</source>
        <translation>Enter oppgir det</translation>
    </message>
    <message>
        <source>Pattern of the year</source>
        <translation>Sesongmønster</translation>
    </message>
    <message>
        <source>even</source>
        <translation>jevnt</translation>
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
        <translation>%1. Drives av %2; Enter velger en annen</translation>
    </message>
    <message>
        <source>Every month alike</source>
        <translation>Alle måneder like</translation>
    </message>
    <message>
        <source>%1. Enter changes it in every scenario</source>
        <translation>%1. Enter endrer det i alle scenarioer</translation>
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
        <translation>Ingen nettleser</translation>
    </message>
    <message>
        <source>No browser could be started here.</source>
        <translation>Ingen nettleser kunne startes her.</translation>
    </message>
    <message>
        <source>The address is %1</source>
        <translation>Adressen er %1</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Kopier adressen</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Åpne %1</translation>
    </message>
</context>
<context>
    <name>valor::ui::WorkLine</name>
    <message>
        <source>Progress of the calculation</source>
        <translation>Fremdriften i beregningen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
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
        <translation>«%1» er ikke et årstall fra %2 til %3. Skriv det som %4.</translation>
    </message>
</context>
</TS>
