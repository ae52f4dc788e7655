package studio.marquee.model.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import studio.marquee.model.catalogue.Trait;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.problem.ProblemException;

/** Reads the traits of a workspace, as strictly as segments. */
public final class TraitsReader {
  private final Documents documents = new Documents();

  /**
   * Reads the text of {@code traits.yaml}.
   *
   * @param file how messages name where the text came from
   */
  public List<Trait> read(String file, String yaml) throws ProblemException {
    StrictNode node = documents.yaml(file, yaml);
    node.requireFormat("marquee.traits/1");
    node.allowOnly("format", "traits");
    List<Trait> traits = new ArrayList<>();
    Set<AttributeName> seen = new HashSet<>();
    for (StrictNode described : node.objects("traits")) {
      Trait trait = trait(described);
      if (!seen.add(trait.name())) {
        throw described.problem(FormatProblem.IMPOSSIBLE_VALUE, "trait twice: " + trait.name());
      }
      traits.add(trait);
    }
    return traits;
  }

  private static Trait trait(StrictNode node) throws ProblemException {
    node.allowOnly("name", "title", "description", "unit", "calculation");
    return new Trait(
        node.attribute("name"),
        node.text("title"),
        node.textOrBlank("description"),
        node.textOrBlank("unit"),
        CalculationFormat.read(node.object("calculation"), 1));
  }
}
