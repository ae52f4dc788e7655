package studio.marquee.connect.list;

import studio.marquee.model.mart.AttributeName;

/**
 * Something that people can be named by in a file.
 *
 * @param title what people call it
 * @param form how its values are written
 * @param isHashed whether only fingerprints of its values are on this laptop
 */
public record Identifier(AttributeName name, String title, Form form, boolean isHashed) {
  /** How values are written that name one person. */
  public enum Form {
    /** The key of a person, as a text. */
    KEY,
    /** The key of a person, as a whole number. */
    NUMBER,
    EMAIL,
    PHONE,
    /** Of a device, or of another system. */
    CODE;

    boolean isKey() {
      return this == KEY || this == NUMBER;
    }
  }
}
