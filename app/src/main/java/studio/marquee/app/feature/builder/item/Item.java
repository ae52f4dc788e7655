package studio.marquee.app.feature.builder.item;

import studio.marquee.model.mart.AttributeName;

/** Something that can be brought into an audience, each by the name that rules use for it. */
public sealed interface Item {
  /** An attribute or a trait, of people or of what belongs to them. */
  record OfAttribute(AttributeName name) implements Item {}

  /** One value of an attribute. */
  record OfValue(AttributeName name, String value) implements Item {}

  /** Having done something, or not. */
  record OfBehaviour(String mart) implements Item {}

  /** Having something that belongs to one. */
  record OfRelated(String mart) implements Item {}

  /** Being in a saved audience, as it is whenever it is asked about. */
  record OfAudience(String name) implements Item {}

  /** Being in a list that somebody brought. */
  record OfList(String name) implements Item {}

  /** The rules of a template, which are copied. */
  record OfTemplate(String name) implements Item {}

  /** Being at one end of an order of all people. */
  record OfRank() implements Item {}

  /** Being in one of the groups into which everyone is split by chance. */
  record OfSplit() implements Item {}
}
