package studio.marquee.app.feature.frame;

import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.connect.workspace.Person;
import studio.marquee.connect.workspace.Workspace;

/** Everything that a window shows: what may be asked, who asks, and who answers. */
public record OpenStudio(Workspace workspace, Person person, AudienceEngine engine) {}
