package studio.marquee.app.feature.settings;

import studio.marquee.connect.cache.Freshness;
import studio.marquee.connect.workspace.Workspace;

/** What is true of this window and cannot be changed here. */
public record Facts(Workspace workspace, Freshness freshness, String version) {}
