# bash completion for valor-report
_valor_report() {
    local current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} choices=
    case $before in
        --language | --lang) choices="en da nb" ;;
        --template) choices="board method mini-hta" ;;
        --audience) choices="all board clinician patient payer compliance vendor" ;;
        --scheme) choices="latin-hypercube sobol monte-carlo" ;;
        --counts) choices="expected drawn" ;;
        --parts) choices="summary question answer parties certainty influences downside contracts evidence unknown figures method readers assessment mini-hta checklist glossary" ;;
        --draws | --seed | --threads | --alternatives | --scenario | --job) return ;;
    esac
    if [[ -n $choices ]]; then
        COMPREPLY=($(compgen -W "$choices" -- "$current"))
    elif [[ $current == -* ]]; then
        COMPREPLY=($(compgen -W "--pdf --tagged --html --odt --xlsx --template --audience --parts --job --jobs --folder --at --language --lang --alternatives --scenario --draws --seed --scheme --counts --threads --quiet --help" -- "$current"))
    else
        COMPREPLY=($(compgen -f -- "$current"))
    fi
}
complete -o filenames -F _valor_report valor-report
