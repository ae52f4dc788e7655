package studio.marquee.model.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import studio.marquee.model.catalogue.Trait;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.Mart;

/** Whether the attributes, traits and marts that a rule names are there and can be asked about. */
final class NameCheck {
  private static final BigDecimal SPARSE = new BigDecimal("0.25");

  private final Ground ground;
  private final List<Finding> findings;

  NameCheck(Ground ground, List<Finding> findings) {
    this.ground = ground;
    this.findings = findings;
  }

  /** Empty after an error. Warns of what is no longer to be used. */
  Optional<Attribute> known(AttributeName name, Scope scope, String place) {
    Optional<Mart> mart = mart(name.mart(), place);
    if (mart.isEmpty()) {
      return Optional.empty();
    }
    Optional<Attribute> attribute = ground.catalogue().attribute(name);
    if (attribute.isEmpty()) {
      findings.add(missing(name, mart.get(), place));
      return Optional.empty();
    }
    if (!scope.holds(name.mart())) {
      findings.add(outside(name, scope, place));
      return Optional.empty();
    }
    attribute
        .filter(found -> !found.deprecated().isBlank())
        .ifPresent(found ->
            findings.add(
                Finding.warning(
                    CheckProblem.DEPRECATED, place, found.title(), found.deprecated())));
    return attribute;
  }

  /** The same for an attribute whose values count; warns when there are hardly any. */
  Optional<Attribute> filled(AttributeName name, Scope scope, String place) {
    Optional<Attribute> attribute = known(name, scope, place);
    attribute.ifPresent(found ->
        ground
            .observations()
            .of(name)
            .filter(observed -> observed.filledShare().compareTo(SPARSE) < 0)
            .ifPresent(observed ->
                findings.add(
                    Finding.warning(
                        CheckProblem.SPARSE,
                        place,
                        found.title(),
                        percent(observed.filledShare())))));
    return attribute;
  }

  Optional<Mart> mart(String name, String place) {
    Optional<Mart> mart = ground.catalogue().mart(name);
    if (mart.isEmpty()) {
      List<String> names = ground.catalogue().marts().all().stream().map(Mart::name).toList();
      findings.add(
          Nearest.to(name, names)
              .map(near -> Finding.error(CheckProblem.UNKNOWN_MART_NEAR, place, name, near))
              .orElseGet(() -> Finding.error(CheckProblem.UNKNOWN_MART, place, name)));
    }
    return mart;
  }

  private Finding missing(AttributeName name, Mart mart, String place) {
    if (ground.declared().trait(name).isPresent()) {
      return Finding.error(CheckProblem.BROKEN_TRAIT, place, name);
    }
    List<String> known =
        Stream.concat(
                mart.attributes().stream().map(Attribute::name),
                ground.catalogue().traits().stream().map(Trait::name))
            .filter(other -> other.mart().equals(mart.name()))
            .map(AttributeName::attribute)
            .toList();
    String typed = name.attribute();
    return Nearest.to(typed, known)
        .map(near ->
            Finding.error(CheckProblem.UNKNOWN_ATTRIBUTE_NEAR, place, typed, mart.title(), near))
        .orElseGet(() -> Finding.error(CheckProblem.UNKNOWN_ATTRIBUTE, place, typed, mart.title()));
  }

  private static Finding outside(AttributeName name, Scope scope, String place) {
    CheckProblem code =
        scope.outside().isEmpty() ? CheckProblem.OTHER_POPULATION : CheckProblem.OUT_OF_SCOPE;
    return Finding.error(code, place, name, scope.subject().title());
  }

  private static String percent(BigDecimal share) {
    return share.movePointRight(2).setScale(0, RoundingMode.HALF_UP).toPlainString();
  }
}
