package studio.marquee.connect.demo;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * E-mail addresses and the ways people spell them. Every local part holds an underscore, which
 * Gmail gives to nobody, and all other domains are reserved ones, so that no address is anyone's.
 */
final class EmailSpelling {
  private static final String GMAIL = "gmail.com";
  private static final String OLD_GMAIL = "googlemail.com";
  private static final List<String> OTHERS =
      List.of("postbox.example", "alpenmail.example", "example.com", "example.org", "mail.example");
  private static final List<String> TAGS = List.of("+fjell", "+shop", "+outdoor", "+news");

  private EmailSpelling() {}

  /** The address of a person, as the mailbox is really called. */
  static String plain(Names.Name first, Names.Name family, long number, Dice dice) {
    String local =
        switch (dice.below(3)) {
          case 0 -> first.plain() + family.plain();
          case 1 -> first.plain().charAt(0) + "." + family.plain();
          default -> first.plain() + "." + family.plain();
        };
    String domain = dice.chance(0.41) ? GMAIL : dice.oneOf(OTHERS);
    return local + "_" + number + "@" + domain;
  }

  /** The same mailbox as it is usually typed: mostly right. */
  static Optional<String> usual(String address, Dice dice) {
    double luck = dice.unit();
    if (luck < 0.055) {
      return Optional.empty();
    } else if (luck < 0.085) {
      return Optional.of(dice.oneOf(List.of("", " ", "n/a", "-")));
    } else if (luck < 0.14) {
      return Optional.of(capitals(address));
    } else if (luck < 0.16) {
      return Optional.of(" " + address + " ");
    } else if (luck < 0.19 && isGmail(address)) {
      return Optional.of(tagged(address, dice));
    }
    return Optional.of(address);
  }

  /** The same mailbox as it is typed the second time, somewhere else. */
  static Optional<String> again(String address, Dice dice) {
    if (!isGmail(address)) {
      return Optional.of(dice.chance(0.4) ? capitals(address) : address);
    }
    return Optional.of(
        switch (dice.below(5)) {
          case 0 -> dotted(address);
          case 1 -> undotted(address);
          case 2 -> tagged(address, dice);
          case 3 -> address.replace(GMAIL, OLD_GMAIL);
          default -> capitals(undotted(address));
        });
  }

  private static boolean isGmail(String address) {
    return address.endsWith("@" + GMAIL);
  }

  private static String capitals(String address) {
    String upper = address.substring(0, 1).toUpperCase(Locale.ROOT);
    return upper + address.substring(1).replace("@gmail.com", "@GMail.com");
  }

  private static String tagged(String address, Dice dice) {
    return address.replace("@", dice.oneOf(TAGS) + "@");
  }

  private static String undotted(String address) {
    int at = address.indexOf('@');
    return address.substring(0, at).replace(".", "") + address.substring(at);
  }

  private static String dotted(String address) {
    String bare = undotted(address);
    return bare.substring(0, 2) + "." + bare.substring(2);
  }
}
