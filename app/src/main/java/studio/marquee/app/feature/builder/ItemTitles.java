package studio.marquee.app.feature.builder;

import studio.marquee.app.feature.builder.item.Item;
import studio.marquee.app.text.Texts;
import studio.marquee.model.catalogue.Audience;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.mart.Mart;

/** How people call what can be used. */
record ItemTitles(Catalogue catalogue, Texts texts) {
  /** How people call an item. */
  String of(Item item) {
    return switch (item) {
      case Item.OfAttribute(var name) ->
          catalogue.attribute(name).map(found -> found.title()).orElse(name.attribute());
      case Item.OfValue(var _, var value) -> value;
      case Item.OfBehaviour(var mart) -> mart(mart);
      case Item.OfRelated(var mart) -> mart(mart);
      case Item.OfAudience(var name) -> audience(name);
      case Item.OfTemplate(var name) -> audience(name);
      case Item.OfList(var name) -> name;
      case Item.OfRank() -> texts.say("palette.rank");
      case Item.OfSplit() -> texts.say("palette.split");
    };
  }

  private String mart(String name) {
    return catalogue.mart(name).map(Mart::title).orElse(name);
  }

  private String audience(String name) {
    return catalogue.audience(name).map(Audience::segment).map(found -> found.title()).orElse(name);
  }
}
