# What the tab key offers after karrot in bash. Read it in ~/.bashrc:
#   . /opt/karrot-migrate/bin/karrot-completion.bash
# It starts no Karaf: instances are those that etc/ has files of.

_karrot_instances() {
  local program file
  program=$(readlink -f "$(type -P "$1")") || return
  for file in "${program%/bin/*}"/etc/world.karrot.migrate.instance-*.cfg; do
    file=${file##*/world.karrot.migrate.instance-}
    [ "$file" = '*.cfg' ] || printf '%s\n' "${file%.cfg}"
  done
}

_karrot() {
  local word=$2 before=$3 offered= deciding
  deciding='--password-file --value --leave-behind --rename --without --people --passwords --emails --notifications --clocks --report'
  case $COMP_CWORD:${COMP_WORDS[1]}:$before in
    1:*)
      offered='connect content disconnect doctor export groups help import imports inspect instances models people pictures
        plan stop undo version'
      ;;
    *:-i | *:--instance | 2:disconnect:*) offered=$(_karrot_instances "$1") ;;
    *:--clocks) offered='keep resume' ;;
    *:--emails) offered='keep unverified' ;;
    *:--former-members) offered='anonymous named' ;;
    *:--keys) offered='auto database' ;;
    *:--notifications) offered='new all' ;;
    *:--passwords) offered='keep reset' ;;
    2:content:*) [[ $word == -* ]] && offered='--no-format' || offered='add remove' ;;
    *:content:*) offered='all applications history invitations issues messages notifications personal' ;;
    *:connect:*) offered='--env --name --url --user --password-file --media --data-source --keys --replace' ;;
    *:doctor:--for) offered='export import move' ;;
    *:doctor:*) offered='--instance --for' ;;
    *:export:*) offered='--all --instance --output --password-file --without --former-members --level --dry-run' ;;
    *:groups:* | *:imports:* | *:models:*) offered='--instance --no-format' ;;
    *:import:*) offered="--instance --dry-run --no-pictures $deciding" ;;
    *:inspect:*) offered='--password-file' ;;
    *:instances:*) offered='--no-format' ;;
    *:people:*) offered='--instance --output --password-file --without' ;;
    *:pictures:*) offered='--instance' ;;
    *:plan:*) offered="--instance $deciding" ;;
    *:undo:*) offered='--instance --dry-run --with-later --yes' ;;
  esac
  # Where there is nothing else to offer, bash offers files.
  case $word in
    -*) offered="$offered --help --json --quiet" ;;
    *) [[ $offered == *--* && $COMP_CWORD -gt 1 ]] && offered= ;;
  esac
  mapfile -t COMPREPLY < <(compgen -W "$offered" -- "$word")
}

complete -o default -F _karrot karrot
