# bash completion for valor
_valor() {
    local current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} choices=
    case $before in
        --reference)
            choices=$(valor-cli info --cases --json 2>/dev/null | sed -n 's/.*"id": *"\([^"]*\)".*/\1/p') ;;
        --page) choices="start needs tools contract simulation compare report" ;;
        --language | --lang) choices="en da nb" ;;
        --theme) choices="light dark system" ;;
        --size | --measure-stalls) return ;;
    esac
    if [[ -n $choices ]]; then
        COMPREPLY=($(compgen -W "$choices" -- "$current"))
    elif [[ $current == -* ]]; then
        COMPREPLY=($(compgen -W "--reference --page --language --lang --theme --size --screenshot --measure-stalls --help --version" -- "$current"))
    else
        COMPREPLY=($(compgen -f -- "$current"))
    fi
}
complete -o filenames -F _valor valor
