package studio.marquee.app.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

/** The catalogue for another program. */
final class CatalogueJson {
  private final PromiseWords words;

  CatalogueJson(Texts texts, Marts marts) {
    this.words = new PromiseWords(texts, marts);
  }

  String text(Directory directory, List<MeasuredMart> measured) {
    List<Map<String, Object>> domains =
        directory.domains().stream().map(domain -> domain(domain, measured)).toList();
    return new JsonResult().with("domains", domains).text();
  }

  private Map<String, Object> domain(Directory.Domain domain, List<MeasuredMart> measured) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("name", domain.name());
    fields.put(
        "marts",
        measured.stream()
            .filter(mart -> domain.marts().contains(mart.entry()))
            .map(this::mart)
            .toList());
    return fields;
  }

  private Map<String, Object> mart(MeasuredMart measured) {
    MartEntry entry = measured.entry();
    Mart mart = entry.mart();
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("name", mart.name());
    fields.put("title", mart.title());
    fields.put("description", mart.description());
    fields.put("role", ReviewJson.word(mart.role()));
    fields.put("contract", mart.terms().contract());
    fields.put("version", mart.version());
    fields.put("owner", mart.owner());
    fields.put("steward", mart.terms().steward());
    fields.put("support", mart.terms().support());
    measured.rows().ifPresent(rows -> fields.put("rows", rows));
    fields.put("promises", measured.promises().stream().map(this::promise).toList());
    fields.put("derivedFrom", entry.origins().stream().map(CatalogueJson::origin).toList());
    fields.put("usedBy", uses(entry.uses()));
    fields.put("attributes", entry.attributes().stream().map(CatalogueJson::attribute).toList());
    return fields;
  }

  private Map<String, Object> promise(PromiseStanding promise) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("about", promise.about());
    fields.put("state", ReviewJson.word(promise.state()));
    promise.took().ifPresent(took -> fields.put("measuredSeconds", took.toSeconds()));
    promise.percent().ifPresent(percent -> fields.put("measuredPercent", percent));
    fields.put("text", words.sentence(promise));
    return fields;
  }

  private static Map<String, Object> origin(MartEntry.Origin origin) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("name", origin.name());
    origin.mart().ifPresent(mart -> fields.put("mart", mart));
    return fields;
  }

  private static Map<String, Object> attribute(AttributeEntry entry) {
    Attribute attribute = entry.attribute();
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("name", attribute.name().toString());
    fields.put("title", attribute.title());
    fields.put("description", attribute.description());
    fields.put("type", ReviewJson.word(attribute.type()));
    fields.put("classification", ReviewJson.word(attribute.terms().sensitivity()));
    fields.put("unit", attribute.unit());
    fields.put("deprecated", attribute.deprecated());
    fields.put("leadsTo", entry.leadsTo());
    fields.put("usedBy", uses(entry.uses()));
    return fields;
  }

  private static Map<String, Object> uses(Uses uses) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("marts", uses.marts());
    fields.put("traits", uses.traits());
    fields.put("audiences", uses.audiences());
    return fields;
  }
}
