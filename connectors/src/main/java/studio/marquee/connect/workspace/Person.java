package studio.marquee.connect.workspace;

/** Somebody who may work in the workspace. */
public record Person(String id, String name, String team, String role) {}
