package studio.marquee.app.feature.builder.rule.phrase;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import studio.marquee.app.text.Texts;
import studio.marquee.connect.cache.AttributeProfile;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.AttributeType;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.moment.Now;
import studio.marquee.model.segment.Hop;

/**
 * What sentences are written from.
 *
 * @param now the moment from which everything relative is seen
 */
public record Knowledge(Texts texts, Catalogue catalogue, Profiles profiles, Now now) {

  String say(String key, Object... parts) {
    return texts.say(key, parts);
  }

  String mart(String name) {
    return catalogue.mart(name).map(Mart::title).orElse(name);
  }

  String title(AttributeName name) {
    return catalogue.attribute(name).map(Attribute::title).orElse(name.attribute());
  }

  /** With its mart, where attributes of several can be meant. */
  String titleOf(AttributeName name, Scope scope) {
    return scope.marts().size() == 1
        ? title(name)
        : say("rule.attribute.of", title(name), mart(name.mart()));
  }

  Optional<Attribute> attribute(AttributeName name) {
    return catalogue.attribute(name);
  }

  /** All that can be asked about: attributes but the key, then traits. */
  List<Attribute> attributes(String mart) {
    Stream<Attribute> traits =
        catalogue.traits().stream()
            .filter(trait -> trait.name().mart().equals(mart))
            .flatMap(trait -> catalogue.attribute(trait.name()).stream());
    return Stream.concat(
            catalogue.mart(mart).stream()
                .flatMap(known ->
                    known.attributes().stream()
                        .filter(each -> !each.name().attribute().equals(known.key()))),
            traits)
        .filter(attribute -> attribute.deprecated().isBlank())
        .toList();
  }

  List<Attribute> attributes(List<String> marts) {
    return marts.stream().flatMap(mart -> attributes(mart).stream()).toList();
  }

  Optional<AttributeProfile> profile(Optional<AttributeName> name) {
    return name.flatMap(profiles::known);
  }

  Optional<AttributeProfile.Histogram> histogram(Optional<AttributeName> name) {
    return profile(name)
        .map(AttributeProfile::shape)
        .filter(AttributeProfile.Histogram.class::isInstance)
        .map(AttributeProfile.Histogram.class::cast);
  }

  List<AttributeProfile.ValueCount> values(Optional<AttributeName> name) {
    return switch (profile(name)
        .map(AttributeProfile::shape)
        .orElse(new AttributeProfile.Nothing())) {
      case AttributeProfile.Values(var values) -> values;
      case AttributeProfile.Histogram _, AttributeProfile.Span _, AttributeProfile.Nothing _ ->
          List.of();
    };
  }

  /** Which kind of time rows along the path have; empty when they do not happen. */
  Optional<AttributeType> time(List<Hop> path) {
    return catalogue.time(path).map(Attribute::type);
  }
}
