package studio.marquee.model.policy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import studio.marquee.model.mart.ConsentTerms;
import studio.marquee.model.mart.Delivery;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.MartTerms;
import studio.marquee.model.mart.Promise;
import studio.marquee.model.mart.QualityRule;
import studio.marquee.model.mart.Relation;
import studio.marquee.model.policy.Extract.Column;

/** A mart as it is once what is withheld is gone: nothing in it speaks of that any more. */
final class HeldMart {
  private final Mart source;
  private final List<Column> columns;
  private final boolean isWhole;

  private HeldMart(Extract extract) {
    this.source = extract.source();
    this.columns = extract.columns();
    this.isWhole =
        extract.isUnmasked()
            && extract.isEveryRow()
            && columns.size() == source.attributes().size();
  }

  static Mart of(Extract extract, List<Relation> relations) {
    return new HeldMart(extract).mart(relations);
  }

  private Mart mart(List<Relation> relations) {
    return new Mart(
        source.name(),
        source.title(),
        source.description(),
        source.domain(),
        source.owner(),
        source.version(),
        source.role(),
        source.table(),
        where(source.key(), HeldRelations::keepsApart),
        columns.stream().map(Column::held).toList(),
        where(source.time(), _ -> true),
        relations,
        source.kept(),
        where(source.freshness(), mask -> mask instanceof Mask.Plain),
        terms(source.terms()));
  }

  private MartTerms terms(MartTerms terms) {
    return new MartTerms(
        terms.contract(),
        terms.steward(),
        terms.support(),
        terms.derivedFrom(),
        delivery(terms.delivery()),
        terms.promises().stream().filter(this::isMeasurable).toList(),
        terms.quality().stream().filter(this::isMeasurable).toList(),
        terms.consent().filter(this::isReadable),
        terms.synonyms());
  }

  /** What is masked cannot be compared with what is asked for. */
  private boolean isReadable(ConsentTerms consent) {
    return isPlain(consent.channel())
        && isPlain(consent.status())
        && (consent.purpose().isEmpty() || isPlain(consent.purpose()));
  }

  /** Changes are found by an attribute that must be here to tell how far one has come. */
  private Delivery delivery(Delivery delivery) {
    return switch (delivery) {
      case Delivery.Whole whole -> whole;
      case Delivery.Changes changes ->
          isPlain(changes.watermark()) && isPlain(changes.deletion())
              ? changes
              : new Delivery.Whole();
      case Delivery.Parts parts -> isPlain(parts.attribute()) ? parts : new Delivery.Whole();
    };
  }

  private boolean isPlain(Delivery.Deletion deletion) {
    return switch (deletion) {
      case Delivery.Deletion.Never() -> true;
      case Delivery.Deletion.Marked(var attribute) -> isPlain(attribute);
      case Delivery.Deletion.Compared() -> isPlain(source.key());
    };
  }

  private boolean isMeasurable(Promise promise) {
    return switch (promise) {
      case Promise.Freshness(var attribute, var _) -> isPlain(attribute);
      case Promise.Completeness(var attribute, var _) -> attribute.isEmpty() || isPlain(attribute);
      case Promise.Availability _, Promise.RefreshTime _ -> true;
    };
  }

  /** Some of the rows say nothing about all of them. */
  private boolean isMeasurable(QualityRule rule) {
    return switch (rule) {
      case QualityRule.Measure measure ->
          isWhole
              || (measure.metric() != QualityRule.Metric.ROWS
                  && plain().containsAll(measure.attributes()));
      case QualityRule.Query _ -> isWhole;
      case QualityRule.Note _ -> true;
    };
  }

  private boolean isPlain(String attribute) {
    return plain().contains(attribute);
  }

  private Set<String> plain() {
    return columns.stream()
        .filter(column -> column.mask() instanceof Mask.Plain)
        .map(column -> column.source().name().attribute())
        .collect(Collectors.toSet());
  }

  /** The attribute's name if it is here and its mask will do, otherwise nothing. */
  private String where(String attribute, Predicate<Mask> isEnough) {
    Optional<Column> column =
        columns.stream()
            .filter(held -> held.source().name().attribute().equals(attribute))
            .filter(held -> isEnough.test(held.mask()))
            .findFirst();
    return column.isPresent() ? attribute : "";
  }
}
