package studio.marquee.connect.keys;

import com.github.javakeyring.PasswordAccessException;

/** Texts by name, kept by another program that may refuse, be locked, or not keep its word. */
interface SecretStore {
  /** Throws when there is none, and as well when there is one that may not be seen now. */
  String read(String name) throws PasswordAccessException;

  void write(String name, String text) throws PasswordAccessException;

  void delete(String name) throws PasswordAccessException;
}
