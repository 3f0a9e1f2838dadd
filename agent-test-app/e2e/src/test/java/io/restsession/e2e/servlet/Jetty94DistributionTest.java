package io.restsession.e2e.servlet;

import io.restsession.e2e.harness.On;

@On(value = "jetty-9.4-dist", oldestAndNewest = true)
class Jetty94DistributionTest extends ServletSuite {
}
