package studio.marquee.house;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.util.ArrayList;
import java.util.List;

/** The layout of Java code is what google-java-format makes of it. */
final class Formatting {
  private final SourceTree tree;

  Formatting(SourceTree tree) {
    this.tree = tree;
  }

  List<String> sources() {
    return tree.places(place -> place.endsWith(".java"));
  }

  List<Finding> untidy() {
    List<Finding> findings = new ArrayList<>();
    for (String place : sources()) {
      String text = tree.read(place);
      try {
        if (!formatted(text).equals(text)) {
          findings.add(new Finding(place, 1, "not in the house layout"));
        }
      } catch (FormatterException unparsable) {
        findings.add(new Finding(place, 1, "cannot be parsed: " + unparsable.getMessage()));
      }
    }
    return findings;
  }

  List<String> repair() throws FormatterException {
    List<String> repaired = new ArrayList<>();
    for (String place : sources()) {
      String text = tree.read(place);
      String formatted = formatted(text);
      if (!formatted.equals(text)) {
        tree.write(place, formatted);
        repaired.add(place);
      }
    }
    return repaired;
  }

  private static String formatted(String text) throws FormatterException {
    return new Formatter().formatSourceAndFixImports(text);
  }
}
