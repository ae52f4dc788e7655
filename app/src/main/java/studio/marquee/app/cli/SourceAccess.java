package studio.marquee.app.cli;

import studio.marquee.connect.source.Passwords;
import studio.marquee.connect.source.Sources;
import studio.marquee.connect.source.TimeLimits;

/** How commands get into sources: with the passwords that are kept, and with new ones. */
public record SourceAccess(Passwords passwords, PasswordEntry entry) {
  public Sources sources() {
    return new Sources(passwords, TimeLimits.usual());
  }
}
