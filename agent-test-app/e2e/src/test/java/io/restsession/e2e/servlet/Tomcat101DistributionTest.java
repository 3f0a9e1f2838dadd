package io.restsession.e2e.servlet;

import io.restsession.e2e.harness.On;

@On(value = "tomcat-10.1-dist", oldestAndNewest = true)
class Tomcat101DistributionTest extends ServletSuite {
}
