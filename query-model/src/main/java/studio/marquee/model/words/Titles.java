package studio.marquee.model.words;

import java.util.List;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.catalogue.Trait;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.Mart;

/** What marts, attributes, traits and audiences are called; by their bare names where unknown. */
record Titles(Catalogue catalogue, Words words) {
  String mart(String name) {
    return catalogue.mart(name).map(Mart::title).orElse(name);
  }

  String martWithin(String name) {
    return words.withinASentence(mart(name));
  }

  /** With the mart it is found in, unless that is the one spoken of. */
  String attribute(Subject subject, AttributeName name) {
    return subject.isElsewhere(name)
        ? words.say("attribute.of", bare(name), martWithin(name.mart()))
        : bare(name);
  }

  String within(Subject subject, AttributeName name) {
    return words.withinASentence(attribute(subject, name));
  }

  List<String> within(Subject subject, List<AttributeName> names) {
    return names.stream().map(name -> within(subject, name)).toList();
  }

  private String bare(AttributeName name) {
    return catalogue
        .attribute(name)
        .map(Attribute::title)
        .or(() -> catalogue.trait(name).map(Trait::title))
        .orElse(name.attribute());
  }

  String unit(AttributeName name) {
    return catalogue.attribute(name).map(Attribute::unit).orElse("");
  }

  String audience(String name) {
    return quoted(
        catalogue.audience(name).map(audience -> audience.segment().title()).orElse(name));
  }

  List<String> audiences(List<String> names) {
    return names.stream().map(this::audience).toList();
  }

  String quoted(String text) {
    return words.say("quoted", text);
  }
}
