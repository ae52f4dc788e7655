package studio.marquee.model.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import studio.marquee.model.format.ContractOutline.Column;
import studio.marquee.model.format.ContractOutline.Reach;
import studio.marquee.model.format.ContractOutline.Table;
import studio.marquee.model.format.ContractOutline.Word;
import studio.marquee.model.problem.ProblemException;
import tools.jackson.databind.JsonNode;

/**
 * Reads what stands in a contract without asking whether it is right: what is missing or of another
 * kind reads as blank. Only a text that is no document at all is refused.
 */
public final class ContractOutlineReader {
  private final Documents documents = new Documents();

  public ContractOutline read(String file, String yaml) throws ProblemException {
    StrictNode contract = documents.yaml(file, yaml);
    JsonNode root = contract.node();
    List<Table> tables = new ArrayList<>();
    JsonNode schema = root.path("schema");
    for (int i = 0; i < schema.size(); i++) {
      tables.add(table("/schema/" + i, schema.path(i)));
    }
    return new ContractOutline(
        file,
        text(root, "id"),
        text(root, "version"),
        text(root, "domain"),
        text(root.path("servers").path(0), "server"),
        lenient(() -> ContractTeam.owner(contract)),
        lenient(() -> ContractTeam.steward(contract)),
        !root.path("description").isEmpty() || !text(root, "description").isBlank(),
        tables);
  }

  private static Table table(String place, JsonNode object) {
    String name = text(object, "name");
    List<Column> columns = new ArrayList<>();
    List<Reach> reaches = new ArrayList<>(reaches(place, object, name, ""));
    JsonNode properties = object.path("properties");
    for (int i = 0; i < properties.size(); i++) {
      String below = place + "/properties/" + i;
      JsonNode property = properties.path(i);
      columns.add(column(below, property));
      reaches.addAll(reaches(below, property, name, text(property, "name")));
    }
    return new Table(
        place,
        name,
        text(object, "description"),
        word(object, "marquee.personKey"),
        columns,
        reaches,
        words(place, object, ContractWords.OF_MARTS));
  }

  private static Column column(String place, JsonNode property) {
    return new Column(
        place,
        text(property, "name"),
        text(property, "description"),
        text(property, "classification"),
        word(property, "marquee.identifier"),
        words(place, property, ContractWords.OF_ATTRIBUTES));
  }

  /** The standard lets the type be left out; other types than a foreign key lead to no rows. */
  private static List<Reach> reaches(String place, JsonNode node, String table, String column) {
    List<Reach> reaches = new ArrayList<>();
    JsonNode relationships = node.path("relationships");
    for (int i = 0; i < relationships.size(); i++) {
      JsonNode relationship = relationships.path(i);
      String type = text(relationship, "type");
      if (type.isEmpty() || type.equals("foreignKey")) {
        List<String> from =
            column.isEmpty() ? own(texts(relationship.path("from")), table) : List.of(column);
        reaches.add(new Reach(place + "/relationships/" + i, from, texts(relationship.path("to"))));
      }
    }
    return reaches;
  }

  private static List<String> own(List<String> names, String table) {
    return names.stream()
        .map(name -> name.startsWith(table + ".") ? name.substring(table.length() + 1) : name)
        .toList();
  }

  private static List<Word> words(String place, JsonNode node, Set<String> known) {
    List<Word> words = new ArrayList<>();
    JsonNode entries = node.path("customProperties");
    for (int i = 0; i < entries.size(); i++) {
      String name = text(entries.path(i), "property");
      if (name.startsWith(ContractWords.OURS)) {
        words.add(
            new Word(place + "/customProperties/" + i, name, known.stream().sorted().toList()));
      }
    }
    return words;
  }

  private static String word(JsonNode node, String name) {
    for (JsonNode entry : node.path("customProperties")) {
      if (text(entry, "property").equals(name)) {
        return text(entry, "value");
      }
    }
    return "";
  }

  private static List<String> texts(JsonNode node) {
    List<String> texts = new ArrayList<>();
    if (node.isString()) {
      texts.add(node.stringValue());
    }
    for (JsonNode element : node) {
      texts.add(element.isString() ? element.stringValue() : "");
    }
    return texts;
  }

  private static String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isString() ? value.stringValue() : "";
  }

  private static String lenient(StrictNode.Maker<String> reading) {
    try {
      return reading.make();
    } catch (ProblemException _) {
      return "";
    }
  }
}
