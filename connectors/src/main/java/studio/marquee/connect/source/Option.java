package studio.marquee.connect.source;

import java.util.regex.Pattern;

/**
 * A setting of a driver that a form may choose.
 *
 * @param name as workspaces and the driver call it
 * @param allowed what its value may be
 */
record Option(String name, Pattern allowed) {
  /** The name of something in the database. */
  static Option name(String name) {
    return new Option(name, Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.$-]{0,127}"));
  }

  static Option number(String name) {
    return new Option(name, Pattern.compile("[0-9]{1,6}"));
  }

  static Option oneOf(String name, String... values) {
    return new Option(name, Pattern.compile(String.join("|", values)));
  }

  boolean allows(String value) {
    return allowed.matcher(value).matches();
  }
}
