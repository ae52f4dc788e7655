package studio.marquee.connect.keys;

import java.security.GeneralSecurityException;

/** What hides the content of a key file from whoever finds it. */
interface Cover {
  byte[] hide(byte[] content) throws GeneralSecurityException;

  /** Fails when the file was not hidden in this way, or is not whole. */
  byte[] show(byte[] file) throws GeneralSecurityException;
}
