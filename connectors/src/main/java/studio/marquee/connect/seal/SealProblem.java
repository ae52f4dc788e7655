package studio.marquee.connect.seal;

import studio.marquee.model.problem.ProblemCode;
import studio.marquee.model.problem.ProblemKind;

/** Why a generation cannot be trusted. The first detail is its folder. */
public enum SealProblem implements ProblemCode {
  NO_MANIFEST("seal.no-manifest"),
  MANIFEST_UNREADABLE("seal.manifest-unreadable"),
  FILE_CHANGED("seal.file-changed"),
  NOT_READABLE("seal.not-readable"),
  NO_KEY("seal.no-key"),
  /** The details are the mart and the day. */
  ENDED("seal.ended"),
  /** The details are the mart and the day. */
  CLOCK_TURNED_BACK("seal.clock-turned-back"),
  /** The detail is the file. */
  ERASURE_LIST_CHANGED("seal.erasure-list-changed"),
  /** The detail is the file. */
  ERASURE_LIST_UNWRITTEN("seal.erasure-list-unwritten");

  private final String key;

  SealProblem(String key) {
    this.key = key;
  }

  @Override
  public ProblemKind kind() {
    return ProblemKind.SOURCE;
  }

  @Override
  public String key() {
    return key;
  }
}
