package studio.marquee.app.feature.builder;

import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeType;

/** One line of the list of attributes. */
public sealed interface AttributeEntry {
  record Group(AttributeType type) implements AttributeEntry {}

  record Item(Attribute attribute) implements AttributeEntry {}
}
