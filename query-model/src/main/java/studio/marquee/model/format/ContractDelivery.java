package studio.marquee.model.format;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeType;
import studio.marquee.model.mart.Delivery;
import studio.marquee.model.problem.ProblemException;

/** Reads how the rows of a mart are to be fetched again. */
final class ContractDelivery {
  private static final String DELIVERY = "marquee.delivery";
  private static final String WATERMARK = "marquee.watermark";
  private static final String LOOK_BACK = "marquee.lookBack";
  private static final String DELETION = "marquee.deletion";
  private static final String DELETED_COLUMN = "marquee.deletedColumn";
  private static final String PARTITION = "marquee.partition";
  private static final String PARTS_THAT_CHANGE = "marquee.partsThatChange";
  private static final List<String> KINDS = List.of("whole", "changes", "parts");
  private static final List<String> DELETIONS = List.of("never", "marked", "compared");

  /** What has a newest value. */
  private static final Set<AttributeType> ORDERED =
      Set.of(AttributeType.DATE, AttributeType.MOMENT, AttributeType.NUMBER);

  private static final Set<AttributeType> NAMING =
      Set.of(AttributeType.DATE, AttributeType.MOMENT, AttributeType.NUMBER, AttributeType.TEXT);
  private static final Set<AttributeType> MARKING = Set.of(AttributeType.YES_NO);

  private final StrictNode object;
  private final List<Attribute> attributes;

  ContractDelivery(StrictNode object, List<Attribute> attributes) {
    this.object = object;
    this.attributes = List.copyOf(attributes);
  }

  /** All rows each time, when the contract says nothing. */
  Delivery read() throws ProblemException {
    Optional<StrictNode> entry = ContractWords.entry(object, DELIVERY);
    String kind = entry.isPresent() ? entry.get().oneOf("value", KINDS, word -> word) : "whole";
    return switch (kind) {
      case "changes" -> changes();
      case "parts" -> parts();
      default -> {
        refuse("“changes”", WATERMARK, LOOK_BACK, DELETION, DELETED_COLUMN);
        refuse("“parts”", PARTITION, PARTS_THAT_CHANGE);
        yield new Delivery.Whole();
      }
    };
  }

  private Delivery changes() throws ProblemException {
    refuse("“parts”", PARTITION, PARTS_THAT_CHANGE);
    String watermark = attribute(WATERMARK, ORDERED, "no date, moment or number");
    Optional<StrictNode> lookBack = ContractWords.entry(object, LOOK_BACK);
    Duration back =
        lookBack.isPresent() ? ContractSpans.written(lookBack.get(), "value") : Duration.ZERO;
    return new Delivery.Changes(watermark, back, deletion());
  }

  /** It must be said: rows that stay although their people asked to be forgotten harm someone. */
  private Delivery.Deletion deletion() throws ProblemException {
    String kind = required(DELETION).oneOf("value", DELETIONS, word -> word);
    if (kind.equals("marked")) {
      String column = attribute(DELETED_COLUMN, MARKING, "no yes or no");
      return new Delivery.Deletion.Marked(column);
    }
    refuse("a deletion that is “marked”", DELETED_COLUMN);
    return kind.equals("compared")
        ? new Delivery.Deletion.Compared()
        : new Delivery.Deletion.Never();
  }

  private Delivery parts() throws ProblemException {
    refuse("“changes”", WATERMARK, LOOK_BACK, DELETION, DELETED_COLUMN);
    String partition = attribute(PARTITION, NAMING, "no attribute that can name a part");
    Optional<StrictNode> newest = ContractWords.entry(object, PARTS_THAT_CHANGE);
    if (newest.isEmpty()) {
      return new Delivery.Parts(partition, 1);
    }
    int count = newest.get().whole("value");
    return newest.get().possible(() -> new Delivery.Parts(partition, count));
  }

  private String attribute(String word, Set<AttributeType> types, String nothing)
      throws ProblemException {
    return ContractWords.attribute(required(word), attributes, types, nothing);
  }

  private StrictNode required(String word) throws ProblemException {
    return ContractWords.entry(object, word)
        .orElseThrow(() -> object.problem(FormatProblem.MISSING_FIELD, word));
  }

  /** A word that would change nothing was meant to change something. */
  private void refuse(String only, String... words) throws ProblemException {
    for (String word : words) {
      Optional<StrictNode> entry = ContractWords.entry(object, word);
      if (entry.isPresent()) {
        throw entry
            .get()
            .problem(FormatProblem.IMPOSSIBLE_VALUE, word + " means something only with " + only);
      }
    }
  }
}
