package studio.marquee.model.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.Relation;
import studio.marquee.model.problem.ProblemException;

/** Reads where the properties of a contract say which rows of other marts they belong to. */
final class ContractRelations {
  /** Maybe in another file: {@code people.odcs.yaml#/schema/people/properties/customer_id}. */
  private static final Pattern REFERENCE =
      Pattern.compile("(?:[^#]*#)?/?schema/([^/]+)/properties/([^/]+)");

  private ContractRelations() {}

  static List<Relation> read(StrictNode property) throws ProblemException {
    List<Relation> relations = new ArrayList<>();
    for (StrictNode relationship : property.objects("relationships")) {
      if (isForeignKey(relationship)) {
        relations.add(new Relation(property.name("name"), target(relationship)));
      }
    }
    return relations;
  }

  /**
   * Those that are declared for the whole table. Of several columns together, which no rule can
   * step along, none is taken.
   */
  static List<Relation> ofObject(StrictNode object, String mart) throws ProblemException {
    List<Relation> relations = new ArrayList<>();
    for (StrictNode relationship : object.objects("relationships")) {
      boolean isOfMany = isList(relationship, "from") || isList(relationship, "to");
      if (isForeignKey(relationship) && !isOfMany) {
        String from = relationship.text("from");
        String near = from.startsWith(mart + ".") ? from.substring(mart.length() + 1) : from;
        if (!AttributeName.isPart(near)) {
          throw relationship.problem(FormatProblem.NOT_A_NAME, from);
        }
        relations.add(new Relation(near, target(relationship)));
      }
    }
    return relations;
  }

  private static boolean isList(StrictNode relationship, String field) {
    return relationship.has(field) && relationship.node().get(field).isArray();
  }

  /** The standard lets the type be left out, and knows others that we do not. */
  private static boolean isForeignKey(StrictNode relationship) throws ProblemException {
    return !relationship.has("type") || relationship.text("type").equals("foreignKey");
  }

  private static AttributeName target(StrictNode relationship) throws ProblemException {
    String to = relationship.text("to");
    Matcher reference = REFERENCE.matcher(to);
    Optional<AttributeName> name =
        AttributeName.parse(
            reference.matches() ? reference.group(1) + "." + reference.group(2) : to);
    return name.orElseThrow(() -> relationship.problem(FormatProblem.NOT_A_NAME, to));
  }
}
