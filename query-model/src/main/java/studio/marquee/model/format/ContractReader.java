package studio.marquee.model.format;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.AttributeType;
import studio.marquee.model.mart.Contract;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.MartRole;
import studio.marquee.model.mart.MartTerms;
import studio.marquee.model.mart.Relation;
import studio.marquee.model.mart.Table;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;

/**
 * Reads a contract of the Open Data Contract Standard, version 3, as marts. The standard lets a
 * document say much more than we use; what we do not use is left alone, what we use must be right.
 */
public final class ContractReader {
  private static final Set<AttributeType> TIMES = Set.of(AttributeType.DATE, AttributeType.MOMENT);

  private final Documents documents = new Documents();

  /** What the contract of a workspace says of its marts, each of which plays a part. */
  public List<Mart> read(String file, String yaml) throws ProblemException {
    StrictNode contract = contract(file, yaml);
    List<Mart> marts = new ArrayList<>();
    for (StrictNode object : contract.objects("schema")) {
      marts.add(mart(contract, object));
    }
    return marts;
  }

  /** The same where each mart stands for itself: one that is wrong does not hide the others. */
  public ReadContract readEach(String file, String yaml) {
    List<Mart> marts = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    try {
      StrictNode contract = contract(file, yaml);
      for (StrictNode object : contract.objects("schema")) {
        try {
          marts.add(mart(contract, object));
        } catch (ProblemException wrong) {
          problems.add(wrong.problem());
        }
      }
    } catch (ProblemException wrong) {
      problems.add(wrong.problem());
    }
    return new ReadContract(marts, problems.stream().distinct().toList());
  }

  /** What of a contract can be used, and what is wrong with the rest. */
  public record ReadContract(List<Mart> marts, List<Problem> problems) {
    public ReadContract {
      marts = List.copyOf(marts);
      problems = List.copyOf(problems);
    }
  }

  /** What any contract describes, also one that was not written for a workspace. */
  public Contract describe(String file, String yaml) throws ProblemException {
    return ContractDescription.read(contract(file, yaml));
  }

  private StrictNode contract(String file, String yaml) throws ProblemException {
    StrictNode contract = documents.yaml(file, yaml);
    boolean isContract =
        contract.textOrBlank("kind").equals("DataContract")
            && contract.textOrBlank("apiVersion").startsWith("v3.");
    if (!isContract) {
      throw contract.problem(FormatProblem.NOT_A_CONTRACT);
    }
    return contract;
  }

  private static Mart mart(StrictNode contract, StrictNode object) throws ProblemException {
    String name = object.name("name");
    List<Attribute> attributes = new ArrayList<>();
    List<Relation> relations = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    for (StrictNode property : object.objects("properties")) {
      Optional<Attribute> attribute = attribute(name, property);
      if (attribute.isPresent()) {
        attributes.add(attribute.get());
        relations.addAll(ContractRelations.read(property));
      }
      if (property.isTrue("primaryKey")) {
        keys.add(property.name("name"));
      }
    }
    relations.addAll(ContractRelations.ofObject(object, name));
    MartRole role = role(object);
    if (role == MartRole.PEOPLE && keys.isEmpty()) {
      throw object.problem(FormatProblem.NO_KEY, name);
    }
    // Of a key of several columns, none names a row by itself.
    String key = keys.size() == 1 || role == MartRole.PEOPLE ? keys.getFirst() : "";
    named(object, "marquee.personKey", attributes);
    String freshness = named(object, "marquee.freshnessColumn", attributes);
    String time = time(object, attributes);
    MartTerms terms = ContractTerms.ofMart(contract, object, attributes, freshness);
    Period kept = ContractRetention.read(contract, name);
    return object.possible(() ->
        new Mart(
            name,
            object.has("businessName") ? object.text("businessName") : name,
            object.textOrBlank("description"),
            contract.textOrBlank("domain"),
            ContractTeam.owner(contract),
            contract.textOrBlank("version"),
            role,
            table(contract, object, name),
            key,
            attributes,
            time,
            relations,
            kept,
            freshness,
            terms));
  }

  /** The attribute that a word of ours names; blank when the word is absent. */
  private static String named(StrictNode object, String word, List<Attribute> attributes)
      throws ProblemException {
    Optional<StrictNode> entry = ContractWords.entry(object, word);
    return entry.isEmpty()
        ? ""
        : ContractWords.attribute(
            entry.get(), attributes, Set.of(AttributeType.values()), "no attribute");
  }

  /** The attribute that says when a row happened; blank for what does not happen. */
  private static String time(StrictNode object, List<Attribute> attributes)
      throws ProblemException {
    Optional<StrictNode> entry = ContractWords.entry(object, "marquee.timeColumn");
    return entry.isEmpty()
        ? ""
        : ContractWords.attribute(entry.get(), attributes, TIMES, "no date or moment");
  }

  private static MartRole role(StrictNode object) throws ProblemException {
    String role = ContractWords.text(object, "marquee.role").orElse("");
    for (MartRole known : MartRole.values()) {
      if (known.name().toLowerCase(Locale.ROOT).equals(role)) {
        return known;
      }
    }
    throw object.problem(FormatProblem.NO_ROLE, object.text("name"), role);
  }

  private static Table table(StrictNode contract, StrictNode object, String name)
      throws ProblemException {
    List<StrictNode> servers = contract.objects("servers");
    String source = servers.isEmpty() ? "" : servers.getFirst().textOrBlank("server");
    String physical = object.has("physicalName") ? object.text("physicalName") : name;
    int dot = physical.indexOf('.');
    return dot < 0
        ? new Table(source, "", physical)
        : new Table(source, physical.substring(0, dot), physical.substring(dot + 1));
  }

  private static Optional<Attribute> attribute(String mart, StrictNode property)
      throws ProblemException {
    String name = property.name("name");
    String logicalType = property.textOrBlank("logicalType");
    Optional<AttributeType> type =
        logicalType.equals("array") ? listType(property) : type(logicalType);
    if (type.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Attribute(
            new AttributeName(mart, name),
            property.has("businessName") ? property.text("businessName") : name,
            property.textOrBlank("description"),
            type.get(),
            property.has("physicalName") ? property.text("physicalName") : name,
            logicalType.equals("integer"),
            property.isTrue("required"),
            ContractWords.text(property, "marquee.unit").orElse(""),
            ContractWords.text(property, "marquee.deprecated").orElse(""),
            ContractTerms.ofAttribute(property)));
  }

  /** Lists of anything but texts can be tested by no rule. */
  private static Optional<AttributeType> listType(StrictNode property) throws ProblemException {
    boolean isOfTexts =
        property.has("items")
            && property.object("items").textOrBlank("logicalType").equals("string");
    return isOfTexts ? Optional.of(AttributeType.LIST) : Optional.empty();
  }

  /** Empty for what no rule can test: objects and times of day. */
  private static Optional<AttributeType> type(String logicalType) {
    return switch (logicalType) {
      case "string" -> Optional.of(AttributeType.TEXT);
      case "integer", "number" -> Optional.of(AttributeType.NUMBER);
      case "boolean" -> Optional.of(AttributeType.YES_NO);
      case "date" -> Optional.of(AttributeType.DATE);
      case "timestamp" -> Optional.of(AttributeType.MOMENT);
      default -> Optional.empty();
    };
  }
}
