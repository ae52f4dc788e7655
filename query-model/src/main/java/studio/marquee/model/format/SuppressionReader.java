package studio.marquee.model.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import studio.marquee.model.policy.Suppression;
import studio.marquee.model.problem.ProblemException;

/** Reads who is never to be reached, as strictly as policies. */
public final class SuppressionReader {
  private static final String FORMAT = "marquee.suppression/1";

  private final Documents documents = new Documents();

  /**
   * Reads the text of {@code policies/suppression.yaml}.
   *
   * @param file how messages name where the text came from
   */
  public List<Suppression> read(String file, String yaml) throws ProblemException {
    StrictNode node = documents.yaml(file, yaml);
    node.requireFormat(FORMAT);
    node.allowOnly("format", "owner", "suppressions");
    String owner = node.text("owner");
    List<Suppression> all = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (StrictNode described : node.objects("suppressions")) {
      described.allowOnly("name", "owner", "channels", "rule");
      String name = described.text("name");
      if (!seen.add(name)) {
        throw described.problem(FormatProblem.IMPOSSIBLE_VALUE, "suppression twice: " + name);
      }
      all.add(
          new Suppression(
              name,
              described.has("owner") ? described.text("owner") : owner,
              described.has("channels")
                  ? new LinkedHashSet<>(described.texts("channels"))
                  : Set.of(),
              RuleReader.whole(described.object("rule"))));
    }
    return List.copyOf(all);
  }
}
