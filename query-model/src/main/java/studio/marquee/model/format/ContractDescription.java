package studio.marquee.model.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studio.marquee.model.mart.Contract;
import studio.marquee.model.mart.Contract.DescribedColumn;
import studio.marquee.model.mart.Contract.DescribedTable;
import studio.marquee.model.mart.Contract.Reference;
import studio.marquee.model.problem.ProblemException;

/** Reads what any contract of the standard describes; it needs none of our own words. */
final class ContractDescription {
  /** Columns by their place in a document, with every object that they are within. */
  private static final Pattern PLACE = Pattern.compile("(?:[^#]*#)?/?schema/(.+)");

  private ContractDescription() {}

  static Contract read(StrictNode contract) throws ProblemException {
    List<DescribedTable> tables = new ArrayList<>();
    for (StrictNode object : contract.objects("schema")) {
      tables.add(table(object));
    }
    return new Contract(
        contract.text("id"),
        contract.textOrBlank("name"),
        contract.text("version"),
        contract.text("status"),
        contract.textOrBlank("domain"),
        ContractTeam.owner(contract),
        tables);
  }

  private static DescribedTable table(StrictNode object) throws ProblemException {
    String name = object.text("name");
    List<Reference> references = new ArrayList<>();
    for (StrictNode relationship : object.objects("relationships")) {
      references.add(reference(relationship, places(relationship, "from")));
    }
    return new DescribedTable(name, columns(object, name, references), references);
  }

  private static List<DescribedColumn> columns(
      StrictNode node, String path, List<Reference> references) throws ProblemException {
    List<DescribedColumn> columns = new ArrayList<>();
    for (StrictNode property : node.objects("properties")) {
      String name = property.text("name");
      String place = path + "." + name;
      for (StrictNode relationship : property.objects("relationships")) {
        references.add(reference(relationship, List.of(place)));
      }
      columns.add(
          new DescribedColumn(
              name,
              property.textOrBlank("logicalType"),
              property.textOrBlank("physicalType"),
              columns(property, place, references)));
    }
    return columns;
  }

  private static Reference reference(StrictNode relationship, List<String> from)
      throws ProblemException {
    List<String> to = places(relationship, "to");
    return relationship.possible(() -> new Reference(from, to));
  }

  /** One place, or those of a key of several columns. */
  private static List<String> places(StrictNode relationship, String field)
      throws ProblemException {
    boolean isList = relationship.has(field) && relationship.node().get(field).isArray();
    List<String> places = isList ? relationship.texts(field) : List.of(relationship.text(field));
    return places.stream().map(ContractDescription::dotted).toList();
  }

  private static String dotted(String place) {
    Matcher matcher = PLACE.matcher(place);
    return matcher.matches() ? matcher.group(1).replace("/properties/", ".") : place;
  }
}
