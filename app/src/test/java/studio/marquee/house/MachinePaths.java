package studio.marquee.house;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whoever clones the repository has another home folder, and may reach another mirror. The patterns
 * are written in pieces so that they do not find themselves.
 */
final class MachinePaths {
  private static final String BEFORE = "(?:^|[\\s\"'`=:,;(\\[{>])";

  private static final List<Pattern> PATTERNS =
      List.of(
          Pattern.compile(
              "://(?:repo|registry|deb|packages|mirror|mirrors|nexus|artifactory)[0-9]*\\.[a-z]"),
          Pattern.compile(BEFORE + "/(?:wor" + "k|roo" + "t|hom" + "e|User" + "s|far" + "m)/"),
          Pattern.compile("\\b[A-Za-z]:\\\\{1,2}User" + "s\\\\"));

  private final SourceTree tree;

  MachinePaths(SourceTree tree) {
    this.tree = tree;
  }

  List<String> texts() {
    return tree.places(place -> !place.matches(".*\\.(png|jpg|gif|ico|icns|jar|duckdb|parquet)"));
  }

  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    for (String place : texts()) {
      String[] lines = tree.readBytes(place).split("\n", -1);
      for (int index = 0; index < lines.length; index++) {
        for (Pattern pattern : PATTERNS) {
          Matcher matcher = pattern.matcher(lines[index]);
          if (matcher.find()) {
            findings.add(new Finding(place, index + 1L, "names a machine: " + matcher.group()));
          }
        }
      }
    }
    return findings;
  }
}
