package io.ghostnote.architecture.broken.store;

import org.quartz.Job;

interface MeetsTheScheduler {
    void takeJob(Job it);
}
