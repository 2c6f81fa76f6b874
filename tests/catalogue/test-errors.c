/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "base/error.h"
#include "catalogue/catalogue.h"

#define HEAD "<catalogue id='X' name='House rules' edition='1'>\n<title>House rules</title>\n"
#define CHECK(id) "<check id='" id "' empty='open'><rule>R</rule><part record='risk' exists='1'><gap>G</gap></part></check>\n"
#define CLAUSE "<clause number='1'><title>One</title><why>Why</why><looks-for>What</looks-for>\n"
#define REQUIREMENT(id, level, checks) "<requirement id='" id "' level='" level "' module='risk' records='risk' checks='" checks "'><title>T</title><question>Q</question></requirement>\n"
#define TAIL "</clause></catalogue>"

static const struct {
  const char *name;
  const char *xml;
  const char *complaint; /* NULL: fine */
} files[] = {
  { "good", HEAD "<checks>\n" CHECK ("c") "</checks>" CLAUSE REQUIREMENT ("r", "may", "c") TAIL, NULL },
  { "good-checks", "<checks>" CHECK ("c") "</checks>", NULL },
  { "empty", "", "Line 1: the file is empty" },
  { "not-xml", "PK\x03\x04 something else", "Line 1: this is not well-formed XML" },
  { "malformed", HEAD "<clause number='1'>\n<title>One</titel>", "Line 4: this is not well-formed XML" },
  { "cut", HEAD CLAUSE, "this is not well-formed XML" },
  { "not-utf-8", "<catalogue id='\xff\xfe'/>", "Line 1: this is not well-formed XML" },
  { "other-root", "<html><body/></html>", "Line 1: the element “html”" },
  { "unknown-level", HEAD CLAUSE REQUIREMENT ("r", "must", "") TAIL, "Line 4: the element “requirement”" },
  { "unknown-attribute", HEAD "<clause number='1' colour='red'><title>One</title></clause></catalogue>",
    "Line 3: the element “clause”" },
  { "no-title", HEAD "<clause number='1'>\n\n<why>Why</why></clause></catalogue>", "Line " },
  { "two-conditions", "<checks><check id='c' empty='na'><rule>R</rule>\n<part record='risk' exists='1' every='1'><gap>G</gap></part>"
    "</check></checks>", "Line 2: the element “part”" },
  { "no-condition", "<checks><check id='c' empty='na'><rule>R</rule>\n<part record='risk'><gap>G</gap></part></check></checks>",
    "Line 2: the element “part”" },
  { "duplicate-requirement", HEAD "<checks>" CHECK ("c") "</checks>" CLAUSE REQUIREMENT ("r", "may", "c")
    REQUIREMENT ("r", "may", "c") TAIL, "Line 6: the id “r” is used twice" },
  { "duplicate-check", "<checks>\n" CHECK ("c") CHECK ("c") "</checks>", "Line 3: the id “c” is used twice" },
  { "duplicate-clause", HEAD CLAUSE "</clause>" CLAUSE TAIL, "Line 4: the clause “1” is there twice" },
  { "unknown-check", HEAD CLAUSE REQUIREMENT ("r", "may", "nowhere") TAIL, "Line 4: there is no check “nowhere”" },
  { "billion-laughs", "<?xml version='1.0'?>\n<!DOCTYPE lolz [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>\n"
    "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'>]>\n<checks>&c;</checks>", "Line 2: a document type is not accepted" },
  { "outside-entity", "<!DOCTYPE x [<!ENTITY passwd SYSTEM 'file:///etc/passwd'>]>\n<checks>&passwd;</checks>",
    "Line 1: a document type is not accepted" },
  { "outside-type", "<!DOCTYPE checks SYSTEM 'http://localhost/x.dtd'>\n<checks/>",
    "Line 1: a document type is not accepted" },
};

static void
assert_refused (MunCatalogue *catalogue,
                GError       *error,
                const char   *name,
                const char   *complaint)
{
  g_assert_null (catalogue);
  g_assert_error (error, MUN_ERROR, MUN_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, name));
  if (strstr (error->message, complaint) == NULL)
    g_error ("%s: “%s” is not in: %s", name, complaint, error->message);
}

static void
test_file (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new_static (files[i].xml, strlen (files[i].xml));
  g_autoptr (MunCatalogue) catalogue = mun_catalogue_new_from_data (bytes, files[i].name, &error);

  if (files[i].complaint != NULL)
    assert_refused (catalogue, error, files[i].name, files[i].complaint);
  else
    g_assert_no_error (error);
}

/* The line has to be right far down in a file, too, also beyond what fits into 16 bits. */
static void
test_line (gconstpointer data)
{
  guint line = GPOINTER_TO_UINT (data);
  g_autofree char *complaint = g_strdup_printf ("Line %u: the element “requirment”", line);
  g_autoptr (GString) xml = g_string_new (HEAD CLAUSE);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (MunCatalogue) catalogue = NULL;

  for (guint i = 4; i < line; i++)
    g_string_append_printf (xml, "<requirement id='r%u' level='may' module='risk' records='risk'><title>T</title>"
                            "<question>Q</question></requirement>\n", i);
  g_string_append (xml, "<requirment>x</requirment>\n" TAIL);

  bytes = g_bytes_new (xml->str, xml->len);
  catalogue = mun_catalogue_new_from_data (bytes, "long.xml", &error);
  assert_refused (catalogue, error, "long.xml", complaint);
}

/* A file that is refused leaves what was there. */
static void
test_unchanged (void)
{
  const char *good = "<checks>" CHECK ("a") "</checks>";
  const char *bad = "<checks>" CHECK ("b") CHECK ("a") "</checks>";
  g_autoptr (GBytes) good_bytes = g_bytes_new_static (good, strlen (good));
  g_autoptr (GBytes) bad_bytes = g_bytes_new_static (bad, strlen (bad));
  g_autoptr (GError) error = NULL;
  g_autoptr (MunCatalogue) catalogue = mun_catalogue_new_from_data (good_bytes, "good.xml", &error);
  guint n;

  g_assert_no_error (error);
  g_assert_false (mun_catalogue_add_data (catalogue, bad_bytes, "bad.xml", &error));
  g_assert_error (error, MUN_ERROR, MUN_ERROR_INVALID);
  mun_catalogue_get_checks (catalogue, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_nonnull (mun_catalogue_find_check (catalogue, "a"));
  g_assert_null (mun_catalogue_find_check (catalogue, "b"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_strdup_printf ("/errors/file/%s", files[i].name);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_file);
    }
  g_test_add_data_func ("/errors/line/217", GUINT_TO_POINTER (217), test_line);
  g_test_add_data_func ("/errors/line/70000", GUINT_TO_POINTER (70000), test_line);
  g_test_add_func ("/errors/unchanged", test_unchanged);
  return g_test_run ();
}
