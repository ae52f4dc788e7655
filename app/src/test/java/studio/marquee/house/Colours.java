package studio.marquee.house;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Colours are tokens of the theme: a literal one is wrong in either light or dark. */
final class Colours {
  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern DECLARATIONS = Pattern.compile("\\{[^{}]*\\}");
  private static final Pattern LITERAL =
      Pattern.compile("#[0-9a-fA-F]{3,8}\\b|\\b(rgb|hsl|hsb)a?\\s*\\(", Pattern.CASE_INSENSITIVE);

  private final SourceTree tree;

  Colours(SourceTree tree) {
    this.tree = tree;
  }

  List<String> sheets() {
    return tree.places(place -> place.startsWith("app/src/main/") && place.endsWith(".css"));
  }

  List<Finding> findings() {
    Stream<Finding> inSheets = sheets().stream().flatMap(this::literals);
    Stream<Finding> inCode =
        JavaSources.read(tree, place -> place.startsWith("app/src/main/")).calls().stream()
            .filter(call -> call.name().equals("setStyle"))
            .map(call -> new Finding(call.place(), call.line(), "setStyle, use a style class"));
    return Stream.concat(inSheets, inCode).toList();
  }

  private Stream<Finding> literals(String sheet) {
    String css = COMMENT.matcher(tree.read(sheet)).replaceAll(Colours::blank);
    return DECLARATIONS
        .matcher(css)
        .results()
        .flatMap(block ->
            LITERAL
                .matcher(block.group())
                .results()
                .map(colour ->
                    new Finding(
                        sheet,
                        lineAt(css, block.start() + colour.start()),
                        "literal colour " + colour.group())));
  }

  /** Keeps the line numbers behind a comment right. */
  private static String blank(MatchResult comment) {
    return comment.group().replaceAll("[^\n]", " ");
  }

  private static long lineAt(String text, int offset) {
    return 1 + text.substring(0, offset).chars().filter(character -> character == '\n').count();
  }
}
