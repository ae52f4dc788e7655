package studio.marquee.house;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Keys that are used but have no text, and texts that nothing uses.
 *
 * <p>A key is used when it stands as a whole literal in the app's code: as the first argument of a
 * method named {@code text}, or anywhere if its first word is the first word of some key in the
 * bundle. Each problem uses its headline and its next step, and each step that a connector reports
 * through {@code progress.at(…)} uses {@code progress.<step>}. A key glued together from parts is
 * not seen, which is why the house does not do that.
 */
final class TextKeys {
  static final String BUNDLE = "app/src/main/resources/studio/marquee/app/text/texts.properties";

  private static final Pattern KEY = Pattern.compile("[a-z][a-zA-Z0-9]*(\\.[a-zA-Z0-9-]+)+");
  private static final Pattern FILE_NAME =
      Pattern.compile(".*\\.(css|csv|duckdb|html|json|log|md|png|properties|svg|txt|ya?ml|zip)");

  private final Set<String> problems;
  private final JavaSources app;
  private final JavaSources connectors;
  private final Map<String, Integer> bundle;

  TextKeys(SourceTree tree, Set<String> problems) {
    this.problems = problems;
    app = JavaSources.read(tree, place -> place.startsWith("app/src/main/java/"));
    connectors = JavaSources.read(tree, place -> place.startsWith("connectors/src/main/java/"));
    bundle = new TreeMap<>();
    if (!tree.places(BUNDLE::equals).isEmpty()) {
      tree.read(BUNDLE)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#") && line.contains("="))
          .map(line -> line.substring(0, line.indexOf('=')).strip())
          .filter(key -> KEY.matcher(key).matches())
          .forEach(key -> bundle.merge(key, 1, Integer::sum));
    }
  }

  int appFiles() {
    return app.files();
  }

  int texts() {
    return bundle.size();
  }

  /** Missing keys and who needs them. */
  Map<String, String> missing() {
    Map<String, String> needed = new TreeMap<>(needed());
    needed.keySet().removeAll(bundle.keySet());
    return needed;
  }

  Set<String> unused() {
    Set<String> unused = new TreeSet<>(bundle.keySet());
    unused.removeAll(needed().keySet());
    return unused;
  }

  Set<String> writtenTwice() {
    Set<String> twice = new TreeSet<>(bundle.keySet());
    twice.removeIf(key -> bundle.getOrDefault(key, 0) < 2);
    return twice;
  }

  String advice() {
    StringBuilder advice = new StringBuilder();
    if (!missing().isEmpty()) {
      advice.append("Missing, paste into ").append(BUNDLE).append(":\n");
      missing()
          .forEach((key, user) ->
              advice.append("# ").append(user).append('\n').append(key).append("=\n"));
    }
    unused().forEach(key -> advice.append("Nothing uses ").append(key).append('\n'));
    writtenTwice().forEach(key -> advice.append("Written twice: ").append(key).append('\n'));
    return advice.toString();
  }

  private Map<String, String> needed() {
    Map<String, String> needed = new TreeMap<>();
    Set<String> firstWords =
        bundle.keySet().stream().map(TextKeys::firstWord).collect(Collectors.toSet());
    for (JavaSources.Literal literal : app.literals()) {
      String value = literal.value();
      if (KEY.matcher(value).matches()
          && !FILE_NAME.matcher(value).matches()
          && !problems.contains(value)
          && firstWords.contains(firstWord(value))) {
        needed.put(value, literal.place() + ":" + literal.line());
      }
    }
    for (JavaSources.Call call : app.calls()) {
      if (call.name().equals("text")) {
        call.text().forEach(key -> needed.put(key, call.place() + ":" + call.line()));
      }
    }
    for (JavaSources.Call call : connectors.calls()) {
      if (call.name().equals("at") && call.receiver().matches("(?i).*progress")) {
        call.text()
            .forEach(step -> needed.put("progress." + step, call.place() + ":" + call.line()));
      }
    }
    for (String problem : problems) {
      needed.put("problem." + problem + ".headline", "what is wrong, and where");
      needed.put("problem." + problem + ".next", "what to do");
    }
    return needed;
  }

  private static String firstWord(String key) {
    return key.substring(0, key.indexOf('.'));
  }
}
