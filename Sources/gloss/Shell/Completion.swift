import ArgumentParser

/// What can follow on a command line: what the scripts of the shells ask for with `gloss ---complete`.
///
/// One candidate a line, with a tab before what it is; the line `:files` stands for all files.
struct Completion {
  static let files = ":files"

  /// - Parameter words: Those behind the program's name, the last being the one that is typed, perhaps empty.
  static func text(for words: [String]) -> String {
    lines(for: words).map { $0 + "\n" }.joined()
  }

  private static func lines(for words: [String]) -> [String] {
    let current = words.last ?? ""
    let command = words.count > 1 ? GlossCommand.commands[words[0]] : nil
    if words.count > 1, words[0] == "help" { return commands }
    let page = HelpPage(of: command ?? GlossCommand.self)
    if words.count > 1, let values = values(of: words[words.count - 2], in: page) { return values }
    if current.hasPrefix("-") { return options(of: page) }
    let files = page.arguments.isEmpty ? [] : [Self.files]
    return words.count <= 1 ? commands + ["help\tShows how a command is used."] + files : files
  }

  private static var commands: [String] {
    GlossCommand.commands.sorted { $0.key < $1.key }.map {
      "\($0)\t\($1.configuration.abstract)"
    }
  }

  private static func options(of page: HelpPage) -> [String] {
    page.options.compactMap { entry in entry.options.last.map { "\($0)\t\(entry.text)" } }
  }

  /// What the option `word` can be; nil where `word` is none that takes a value.
  private static func values(of word: String, in page: HelpPage) -> [String]? {
    guard let entry = page.options.first(where: { $0.options.contains(word) && $0.takesValue })
    else { return nil }
    return ["--theme", "--show"].contains(word) ? Surroundings.themeNames : entry.choices
  }

  /// The script that teaches a shell to complete.
  /// - Throws: `UsageError` for a shell that is not known.
  static func script(for shell: String?) throws(UsageError) -> String {
    switch shell {
    case "bash": return bash
    case "zsh": return zsh
    case "fish": return fish
    default:
      throw UsageError(
        description: "there are completions for bash, zsh and fish. Name one of them.")
    }
  }

  private static let bash = """
    # Completes gloss in bash, by asking gloss what can follow.
    _gloss() {
      local line
      COMPREPLY=()
      while IFS= read -r line; do
        case $line in
          :files)
            compopt -o filenames
            while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -f -- "$2") ;;
          "$2"*) COMPREPLY+=("${line%%$'\\t'*}") ;;
        esac
      done < <(gloss ---complete "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
    }
    complete -F _gloss gloss

    """

  private static let zsh = """
    #compdef gloss
    # Completes gloss in zsh, by asking gloss what can follow.
    _gloss() {
      local line files
      local -a found
      for line in "${(@f)$(gloss ---complete "${(@)words[2,CURRENT]}" 2>/dev/null)}"; do
        case $line in
          :files) files=1 ;;
          ?*) found+=("${line/$'\\t'/:}") ;;
        esac
      done
      (( $#found )) && _describe gloss found
      [[ -n $files ]] && _files
    }
    if [[ $funcstack[1] == _gloss ]]; then _gloss "$@"; else compdef _gloss gloss; fi

    """

  private static let fish = """
    # Completes gloss in fish, by asking gloss what can follow.
    function __gloss_complete
      set -l words (commandline -opc) (commandline -ct)
      for line in (gloss ---complete $words[2..] 2>/dev/null)
        if test "$line" = :files
          __fish_complete_path (commandline -ct)
        else
          echo $line
        end
      end
    end
    complete -c gloss -f -a '(__gloss_complete)'

    """
}
