package studio.marquee.app.cli;

import java.util.ArrayList;
import java.util.List;
import studio.marquee.app.text.PromiseWords;
import studio.marquee.app.text.Texts;
import studio.marquee.connect.arrival.MeasuredMart;
import studio.marquee.model.directory.AttributeEntry;
import studio.marquee.model.directory.Directory;
import studio.marquee.model.directory.MartEntry;
import studio.marquee.model.directory.Uses;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.Marts;
import studio.marquee.model.promise.PromiseStanding;

/** The catalogue for a person: domains, their marts, and what is known of each. */
final class CatalogueWords {
  private final Texts texts;
  private final PromiseWords promises;

  CatalogueWords(Texts texts, Marts marts) {
    this.texts = texts;
    this.promises = new PromiseWords(texts, marts);
  }

  List<String> lines(Directory directory, List<MeasuredMart> measured) {
    List<String> lines = new ArrayList<>();
    for (Directory.Domain domain : directory.domains()) {
      lines.add(texts.say("cli.catalogue.domain", domain.name()));
      measured.stream()
          .filter(mart -> domain.marts().contains(mart.entry()))
          .forEach(mart -> mart(mart, lines));
    }
    return lines;
  }

  private void mart(MeasuredMart measured, List<String> lines) {
    MartEntry entry = measured.entry();
    Mart mart = entry.mart();
    String role = ReviewJson.word(mart.role());
    lines.add(texts.say("cli.catalogue.mart", mart.name(), mart.title(), role, mart.version()));
    lines.add(texts.say("cli.catalogue.line", mart.description()));
    lines.add(texts.say("cli.catalogue.owner", mart.owner(), mart.terms().steward()));
    measured
        .rows()
        .ifPresent(rows -> lines.add(texts.say("cli.catalogue.rows", texts.number(rows))));
    for (PromiseStanding promise : measured.promises()) {
      lines.add(
          texts.say(
              "cli.catalogue.promise",
              promises.state(promise.state()),
              promises.sentence(promise)));
    }
    if (!entry.origins().isEmpty()) {
      List<String> origins = entry.origins().stream().map(MartEntry.Origin::name).toList();
      lines.add(texts.say("cli.catalogue.origins", String.join(", ", origins)));
    }
    uses(entry.uses(), lines);
    entry.attributes().forEach(attribute -> lines.add(attribute(attribute)));
  }

  private void uses(Uses uses, List<String> lines) {
    if (!uses.marts().isEmpty()) {
      lines.add(texts.say("cli.catalogue.marts", String.join(", ", uses.marts())));
    }
    if (!uses.traits().isEmpty()) {
      lines.add(texts.say("cli.catalogue.traits", String.join(", ", uses.traits())));
    }
    if (!uses.audiences().isEmpty()) {
      lines.add(texts.say("cli.catalogue.audiences", String.join(", ", uses.audiences())));
    }
  }

  private String attribute(AttributeEntry entry) {
    Attribute attribute = entry.attribute();
    return texts.say(
        "cli.catalogue.attribute",
        attribute.name().attribute(),
        ReviewJson.word(attribute.type()),
        ReviewJson.word(attribute.terms().sensitivity()),
        attribute.description(),
        entry.uses().audiences().size());
  }
}
