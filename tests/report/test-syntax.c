/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "report/complete.h"
#include "report/pdf-syntax.h"
#include "report/scripts.h"

static void
test_values (void)
{
  static const struct { const char *text; int end; } cases[] = {
    { "12 /", 2 }, { "12 ", -1 }, { "12 0 R ", 6 }, { "12 13 14 ", 2 }, { "/Name/Other ", 5 }, { "(a(b)c) ", 7 }, { "(a\\)b) ", 6 }, { "<00ff> ", 6 },
    { "<< /A << /B [ (>>) ] >> >> ", 26 }, { "[ 1 0 R <</A 1>> ] ", 18 }, { "true ", 4 }, { "-1.5 ", 4 }, { "<< /A % >>\n 1 >> ", 16 },
    { "(open", -1 }, { "<< /A 1 ", -1 }, { "[ 1", -1 }, { "12", -1 }, { "]", -1 }, { "", -1 }, { ">> ", -1 }, { "<", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *end = mun_pdf_skip_value (cases[i].text, cases[i].text + strlen (cases[i].text));

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (end != NULL ? (int) (end - cases[i].text) : -1, ==, cases[i].end);
    }
}

static void
test_dictionary (void)
{
  g_autoptr(GString) dict = g_string_new ("<< /Type /Page % 1\n /Inner << /Count 7 >>\n /Count -6 /Title (a /Count 5) >>");

  g_assert_true (mun_pdf_is (dict->str, dict->str + dict->len, "/Type", "/Page"));
  g_assert_true (mun_pdf_is (dict->str, dict->str + dict->len, "/Count", "-6"));
  g_assert_false (mun_pdf_is (dict->str, dict->str + dict->len, "/None", "-6"));
  mun_pdf_set (dict, "/Count", "12");
  g_assert_true (mun_pdf_is (dict->str, dict->str + dict->len, "/Count", "12"));
  g_assert_nonnull (strstr (dict->str, "<< /Count 7 >>"));
  mun_pdf_set (dict, "/Count", NULL);
  g_assert_false (mun_pdf_is (dict->str, dict->str + dict->len, "/Count", "12"));
  mun_pdf_set (dict, "/Inner", NULL);
  mun_pdf_set (dict, "/New", "[ 1 ]");
  g_assert_true (mun_pdf_is (dict->str, dict->str + dict->len, "/New", "[ 1 ]"));
  g_assert_null (strstr (dict->str, "/Inner"));
  g_assert_nonnull (mun_pdf_skip_value (dict->str, dict->str + dict->len));
}

static void
test_texts (void)
{
  static const struct { const char *text, *written; } cases[] = {
    { "Risk", "(Risk)" }, { "a (b) \\ c", "(a \\(b\\) \\\\ c)" }, { "", "()" }, { "é", "<FEFF00E9>" }, { "安", "<FEFF5B89>" }, { "😀", "<FEFFD83DDE00>" },
    { "a\x01" "b", "(ab)" }, { "a\r", "(a\n)" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *written = mun_pdf_text (cases[i].text);

      g_assert_cmpstr (written, ==, cases[i].written);
    }
}

static void
test_artifacts (void)
{
  static const struct { const char *content, *marked; } cases[] = {
    { "", "" },
    { "q 1 0 0 1 0 0 cm Q\n", "q 1 0 0 1 0 0 cm Q\n" },
    { "0 0 1 1 re f\n", "/Artifact << /Type /Pagination >> BDC\n0 0 1 1 re f\n\nEMC\n" },
    { "/P << /MCID 0 >> BDC\nBT (x)Tj ET\nEMC\n", "/P << /MCID 0 >> BDC\nBT (x)Tj ET\nEMC\n\n" },
    { "0 0 1 1 re f\n/P <</MCID 0>> BDC\n(EMC)Tj\nEMC\n1 0 m 2 0 l S\n",
      "/Artifact << /Type /Pagination >> BDC\n0 0 1 1 re f\n\nEMC\n/P <</MCID 0>> BDC\n(EMC)Tj\nEMC\n"
      "/Artifact << /Type /Layout >> BDC\n\n1 0 m 2 0 l S\n\nEMC\n" },
    { "/P <</MCID 0>> BDC /Span <</ActualText (x)>> BDC (a)Tj EMC (b)Tj EMC\n", "/P <</MCID 0>> BDC /Span <</ActualText (x)>> BDC (a)Tj EMC (b)Tj EMC\n\n" },
    { "BT /Span <</ActualText (x)>> BDC (a)Tj EMC (b)Tj ET\n/P <</MCID 0>> BDC (c)Tj EMC\n",
      "/Artifact << /Type /Pagination >> BDC\nBT /Span <</ActualText (x)>> BDC (a)Tj EMC (b)Tj ET\n\nEMC\n/P <</MCID 0>> BDC (c)Tj EMC\n\n" },
    { "/Span <</ActualText (x)>> BDC (a)Tj\n", NULL },
    { "/P <</MCID 0>> BDC (a)Tj\n", NULL },
    { "(a)Tj EMC\n", NULL },
    { "(a", NULL },
  };
  g_autoptr(GString) marked = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gboolean good = mun_pdf_mark_artifacts (cases[i].content, strlen (cases[i].content), marked);

      g_assert_cmpint (good, ==, cases[i].marked != NULL);
      if (good)
        g_assert_cmpstr (marked->str, ==, cases[i].marked);
    }
}

static void
test_scripts (void)
{
  static const struct { const char *text, *language, *expected; } cases[] = {
    { "Security", "en", NULL }, { "12 %", "en", NULL }, { "安全", "en", "zh" }, { "安全", "zh", NULL }, { "Security", "zh", NULL },
    { "Безопасность", "en", "und-Cyrl" }, { "Безопасность", "zh", "und-Cyrl" }, { "Ασφάλεια 1", "en", "el" }, { "שלום", "en", "he" },
    { "安全 Anna", "en", NULL }, { "ひらがな漢字", "en", "ja" }, { "한국어", "en", "ko" }, { "Müller", "en", NULL },
    { "安娜检查仓库的大门 Anna", "en", "zh" }, { "Trailer stolen from the yard", "en", NULL }, { "Trailer stolen from the yard", "zh", "en" },
    { "Doors propped open", "zh", "en" }, { "Tarnwick Forwarding Ltd", "zh", NULL }, { "Jan van der Berg", "zh", NULL }, { "RSK-0012", "zh", NULL },
    { "2 km, 3 kg, 4 l", "zh", NULL }, { "IT attack", "zh", NULL }, { "检查 the gate and the fence", "zh", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      MunTally tally = { 0 };

      mun_tally_add (&tally, cases[i].text, (int) strlen (cases[i].text));
      g_assert_cmpstr (mun_tally_language (&tally, cases[i].language), ==, cases[i].expected);
    }
}

/* The lines of a text come one by one. */
static void
test_tally_parts (void)
{
  MunTally tally = { 0 };

  mun_tally_add (&tally, "Doors", 5);
  g_assert_null (mun_tally_language (&tally, "zh"));
  mun_tally_add (&tally, "propped open", 12);
  g_assert_cmpuint (tally.n_words, ==, 3);
  g_assert_cmpstr (mun_tally_language (&tally, "zh"), ==, "en");
}

static gboolean
refuse_cb (const void *bytes,
           gsize       length,
           gpointer    data)
{
  return FALSE;
}

static gboolean
keep_cb (const void *bytes,
         gsize       length,
         gpointer    data)
{
  g_byte_array_append (data, bytes, length);
  return TRUE;
}

static const MunPdfFacts facts = { "t", "", "", "", "c", "p", "en", "2026-11-02T08:30:00Z" };

/* What is no PDF, or one that ends early, is refused; what cannot be written is no crash. */
static void
test_damaged_input (void)
{
  static const char * const inputs[] = {
    "", "%PDF-1.4\n", "no PDF at all, but long enough to be read\n", "%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n",
    "%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\nxref\n0 1\ntrailer\n<< /Size 0 /Root 1 0 R /Info 1 0 R >>\n%%EOF\n",
    "%PDF-1.4\n1 0 obj\n<< /Length 5 >>\nstream\nabcde\nendstrea\nendobj\nxref\n0 1\ntrailer\n<<>>\nstartxref\n0\n%%EOF\n012345678901234567890123456789",
    "%PDF-1.4\n9 0 obj\n<< /Type /Catalog >>\nendobj\nxref\n0 1\ntrailer\n<< /Size 2 /Root 1 0 R /Info 1 0 R >>\nstartxref\n0\n%%EOF\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (inputs); i++)
    {
      g_autoptr(GByteArray) written = g_byte_array_new ();
      g_autoptr(MunComplete) file = mun_complete_new (keep_cb, written);
      g_autoptr(GError) error = NULL;

      g_test_message ("%s", inputs[i]);
      mun_complete_feed (file, (const guchar *) inputs[i], strlen (inputs[i]));
      g_assert_false (mun_complete_finish (file, &facts, NULL, 0, &error));
    }
}

static void
test_full_disk (void)
{
  g_autoptr(MunComplete) file = mun_complete_new (refuse_cb, NULL);
  g_autoptr(GError) error = NULL;

  mun_complete_feed (file, (const guchar *) "%PDF-1.4\n", 9);
  g_assert_false (mun_complete_finish (file, &facts, NULL, 0, &error));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/syntax/values", test_values);
  g_test_add_func ("/report/syntax/dictionary", test_dictionary);
  g_test_add_func ("/report/syntax/texts", test_texts);
  g_test_add_func ("/report/syntax/artifacts", test_artifacts);
  g_test_add_func ("/report/syntax/scripts", test_scripts);
  g_test_add_func ("/report/syntax/tally-parts", test_tally_parts);
  g_test_add_func ("/report/syntax/damaged-input", test_damaged_input);
  g_test_add_func ("/report/syntax/full-disk", test_full_disk);
  return g_test_run ();
}
