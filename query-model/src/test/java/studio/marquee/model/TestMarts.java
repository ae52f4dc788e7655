package studio.marquee.model;

import java.util.List;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.AttributeType;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.MartRole;
import studio.marquee.model.mart.Marts;
import studio.marquee.model.mart.Table;

/** Two small marts that the tests of this module speak about. */
public final class TestMarts {
  public static final Marts MARTS = new Marts(List.of(people(), stores()));

  public static final Catalogue CATALOGUE = Catalogue.of(MARTS);

  private TestMarts() {}

  private static Mart people() {
    return new Mart(
        "people",
        "Customers",
        "Everyone who has an account.",
        "customer",
        "Customer data",
        "2.3.0",
        MartRole.PEOPLE,
        new Table("warehouse", "customer", "people"),
        "customer_id",
        List.of(
            attribute("people", "customer_id", "Customer", AttributeType.TEXT, ""),
            attribute("people", "loyalty_tier", "Loyalty tier", AttributeType.TEXT, ""),
            attribute("people", "lifetime_value", "Lifetime value", AttributeType.NUMBER, "EUR"),
            attribute("people", "newsletter", "Newsletter", AttributeType.YES_NO, ""),
            attribute("people", "birthday", "Birthday", AttributeType.DATE, ""),
            attribute("people", "utm", "UTM source", AttributeType.TEXT, "")));
  }

  private static Mart stores() {
    return new Mart(
        "stores",
        "Stores",
        "",
        "commerce",
        "Retail data",
        "1.0.0",
        MartRole.REFERENCE,
        new Table("warehouse", "commerce", "stores"),
        "store_id",
        List.of(attribute("stores", "city", "City", AttributeType.TEXT, "")));
  }

  private static Attribute attribute(
      String mart, String name, String title, AttributeType type, String unit) {
    return new Attribute(new AttributeName(mart, name), title, "", type, name, false, false, unit);
  }
}
