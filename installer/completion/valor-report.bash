# bash completion for valor-report
_valor_report() {
    local current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} choices=
    case $before in
        --language | --lang) choices="en da nb" ;;
        --template) choices="board method mini-hta" ;;
        --parts) choices="summary question answer parties certainty influences downside contracts evidence unknown figures method readers assessment mini-hta checklist glossary" ;;
        --draws | --seed | --threads | --alternatives | --scenario) return ;;
    esac
    if [[ -n $choices ]]; then
        COMPREPLY=($(compgen -W "$choices" -- "$current"))
    elif [[ $current == -* ]]; then
        COMPREPLY=($(compgen -W "--pdf --tagged --html --odt --xlsx --template --parts --language --lang --alternatives --scenario --draws --seed --threads --quiet --help" -- "$current"))
    else
        COMPREPLY=($(compgen -f -- "$current"))
    fi
}
complete -o filenames -F _valor_report valor-report
