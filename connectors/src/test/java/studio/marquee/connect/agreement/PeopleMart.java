package studio.marquee.connect.agreement;

import java.util.List;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.AttributeType;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.MartRole;
import studio.marquee.model.mart.Marts;
import studio.marquee.model.mart.Table;

/** The people that segments are asked of here: every type, and two of each so that they compare. */
final class PeopleMart {
  static final String NAME = "people";
  static final String KEY = "id";

  static final List<AttributeName> TEXTS = names("word", "note");
  static final List<AttributeName> DECIMALS = names("amount", "limit");
  static final List<AttributeName> WHOLES = names("visits");
  static final List<AttributeName> BINARIES = names("score");
  static final List<AttributeName> NUMBERS = names("amount", "limit", "visits", "score");
  static final List<AttributeName> YES_NOS = names("agrees");
  static final List<AttributeName> DATES = names("birthday", "joined");
  static final List<AttributeName> MOMENTS = names("seen", "bought");
  static final AttributeName LATITUDE = name("latitude");
  static final AttributeName LONGITUDE = name("longitude");

  static final Mart MART =
      new Mart(
          NAME,
          "People",
          "",
          "test",
          "test",
          "1",
          MartRole.PEOPLE,
          new Table("test", "", NAME),
          KEY,
          List.of(
              attribute(KEY, AttributeType.NUMBER, true),
              attribute("word", AttributeType.TEXT, false),
              attribute("note", AttributeType.TEXT, false),
              attribute("amount", AttributeType.NUMBER, false),
              attribute("limit", AttributeType.NUMBER, false),
              attribute("visits", AttributeType.NUMBER, true),
              attribute("score", AttributeType.NUMBER, false),
              attribute("agrees", AttributeType.YES_NO, false),
              attribute("birthday", AttributeType.DATE, false),
              attribute("joined", AttributeType.DATE, false),
              attribute("seen", AttributeType.MOMENT, false),
              attribute("bought", AttributeType.MOMENT, false),
              attribute("latitude", AttributeType.NUMBER, false),
              attribute("longitude", AttributeType.NUMBER, false)));

  static final Catalogue CATALOGUE = Catalogue.of(new Marts(List.of(MART)));

  private PeopleMart() {}

  private static AttributeName name(String attribute) {
    return new AttributeName(NAME, attribute);
  }

  private static List<AttributeName> names(String... attributes) {
    return List.of(attributes).stream().map(PeopleMart::name).toList();
  }

  private static Attribute attribute(String name, AttributeType type, boolean isWhole) {
    return new Attribute(name(name), name, "", type, name, isWhole, false, "");
  }
}
