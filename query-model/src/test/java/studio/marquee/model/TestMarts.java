package studio.marquee.model;

import java.time.Period;
import java.util.List;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.AttributeType;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.MartRole;
import studio.marquee.model.mart.Marts;
import studio.marquee.model.mart.Relation;
import studio.marquee.model.mart.Table;

/** A small shop that the tests of this module speak about. */
public final class TestMarts {
  public static final Marts MARTS =
      new Marts(
          List.of(
              people(), stores(), orders(), orderLines(), products(), productViews(), mailOpens()));

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
            attribute("people", "utm", "UTM source", AttributeType.TEXT, ""),
            attribute("people", "country", "Country", AttributeType.TEXT, ""),
            attribute("people", "region", "Region", AttributeType.TEXT, ""),
            attribute("people", "email", "E-mail", AttributeType.TEXT, ""),
            attribute("people", "interests", "Interests", AttributeType.LIST, "")));
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
        List.of(
            attribute("stores", "city", "City", AttributeType.TEXT, ""),
            attribute("stores", "store_id", "Store", AttributeType.TEXT, "")));
  }

  private static Mart orders() {
    return shop(
        MartRole.BEHAVIOUR,
        "orders",
        "Orders",
        "order_id",
        List.of(
            attribute("orders", "order_id", "Order", AttributeType.TEXT, ""),
            attribute("orders", "customer_id", "Customer", AttributeType.TEXT, ""),
            attribute("orders", "store_id", "Store", AttributeType.TEXT, ""),
            attribute("orders", "ordered_at", "Ordered at", AttributeType.MOMENT, ""),
            attribute("orders", "channel", "Channel", AttributeType.TEXT, ""),
            attribute("orders", "is_gift", "Gift", AttributeType.YES_NO, ""),
            attribute("orders", "net_total", "Net total", AttributeType.NUMBER, "EUR")),
        "ordered_at",
        List.of(
            relation("customer_id", "people", "customer_id"),
            relation("store_id", "stores", "store_id")));
  }

  /** Without a time of their own: they happen when their order does. */
  private static Mart orderLines() {
    return shop(
        MartRole.BEHAVIOUR,
        "order_lines",
        "Order lines",
        "line_id",
        List.of(
            attribute("order_lines", "line_id", "Order line", AttributeType.TEXT, ""),
            attribute("order_lines", "order_id", "Order", AttributeType.TEXT, ""),
            attribute("order_lines", "product_id", "Product", AttributeType.TEXT, ""),
            attribute("order_lines", "category", "Category", AttributeType.TEXT, ""),
            attribute("order_lines", "quantity", "Quantity", AttributeType.NUMBER, "")),
        "",
        List.of(
            relation("order_id", "orders", "order_id"),
            relation("product_id", "products", "product_id")));
  }

  private static Mart products() {
    return shop(
        MartRole.REFERENCE,
        "products",
        "Products",
        "product_id",
        List.of(
            attribute("products", "product_id", "Product", AttributeType.TEXT, ""),
            attribute("products", "category", "Category", AttributeType.TEXT, ""),
            attribute("products", "launched_on", "Launched on", AttributeType.DATE, ""),
            attribute("products", "price", "Price", AttributeType.NUMBER, "EUR")),
        "",
        List.of());
  }

  private static Mart productViews() {
    return shop(
        MartRole.BEHAVIOUR,
        "product_views",
        "Product views",
        "view_id",
        List.of(
            attribute("product_views", "view_id", "View", AttributeType.TEXT, ""),
            attribute("product_views", "customer_id", "Customer", AttributeType.TEXT, ""),
            attribute("product_views", "product_id", "Product", AttributeType.TEXT, ""),
            attribute("product_views", "viewed_at", "Viewed at", AttributeType.MOMENT, ""),
            attribute("product_views", "category", "Category", AttributeType.TEXT, "")),
        "viewed_at",
        List.of(
            relation("customer_id", "people", "customer_id"),
            relation("product_id", "products", "product_id")));
  }

  private static Mart mailOpens() {
    return shop(
        MartRole.BEHAVIOUR,
        "mail_opens",
        "E-mail opens",
        "open_id",
        List.of(
            attribute("mail_opens", "open_id", "Open", AttributeType.TEXT, ""),
            attribute("mail_opens", "customer_id", "Customer", AttributeType.TEXT, ""),
            attribute("mail_opens", "opened_at", "Opened at", AttributeType.MOMENT, "")),
        "opened_at",
        List.of(relation("customer_id", "people", "customer_id")));
  }

  private static Mart shop(
      MartRole role,
      String name,
      String title,
      String key,
      List<Attribute> attributes,
      String time,
      List<Relation> relations) {
    return new Mart(
        name,
        title,
        "",
        "commerce",
        "Shop data",
        "1.0.0",
        role,
        new Table("warehouse", "commerce", name),
        key,
        attributes,
        time,
        relations,
        Period.ZERO);
  }

  private static Relation relation(String attribute, String mart, String key) {
    return new Relation(attribute, new AttributeName(mart, key));
  }

  private static Attribute attribute(
      String mart, String name, String title, AttributeType type, String unit) {
    return new Attribute(new AttributeName(mart, name), title, "", type, name, false, false, unit);
  }
}
