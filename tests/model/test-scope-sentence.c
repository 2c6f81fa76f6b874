/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/text.h"
#include "model/plain-words.h"
#include "model/wizard/scope-sentence.h"

/* The sentence that is proposed for a scope, and what is said about texts while they are typed. */

static void
test_meter (void)
{
  static const struct { const char *text; guint words, sentences, long_words, longest; } cases[] = {
    { "", 0, 0, 0, 0 },
    { "One two three.", 3, 1, 0, 3 },
    { "Loss below 0.02 of value. Nobody hurt!", 8, 2, 0, 6 },
    { "Internationalisation helps.\nShort line", 4, 2, 1, 2 },
    { "我们保护人。", 4, 1, 0, 4 },
    { "我们保护人员和货物。我们查封志。", 9, 2, 0, 6 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      MunTextMeter meter;
      g_autofree char *say = NULL;

      mun_text_measure (cases[i].text, &meter);
      g_assert_cmpuint (meter.words, ==, cases[i].words);
      g_assert_cmpuint (meter.sentences, ==, cases[i].sentences);
      g_assert_cmpuint (meter.long_words, ==, cases[i].long_words);
      g_assert_cmpuint (meter.longest_sentence, ==, cases[i].longest);
      say = mun_text_measure_say (&meter);
      g_assert_true (g_str_has_suffix (say, ".") || g_str_has_suffix (say, "?"));
    }
}

/* A text without blanks between words is told in its characters, and its limits are those of a text that says as much in words. */
static void
test_characters (void)
{
  const char *clause = "本公司在北田和港口路两个场所为进口商和零售商提供包装货物的仓储和公路运输，"; /* 36 characters */
  g_autofree char *fitting = g_strconcat (clause, clause, NULL);
  g_autofree char *long_one = g_strconcat (clause, clause, clause, NULL);
  const struct { const char *sentence; MunSentenceFault fault; } cases[] = {
    { clause, MUN_SENTENCE_TOO_SHORT }, { fitting, 0 }, { long_one, MUN_SENTENCE_TOO_LONG },
  };
  static const char * const none[] = { NULL };
  const MunScopeAnswers answers = { "仓储", none, none, FALSE, "", "" };
  MunTextMeter meter;
  g_autofree char *say = NULL;

  g_assert_cmpuint (mun_text_character_count (clause), ==, 36);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (mun_scope_sentence_check (cases[i].sentence, "北田公司", &answers), ==, cases[i].fault);
  mun_text_measure (fitting, &meter);
  say = mun_text_measure_say (&meter);
  g_assert_cmpstr (say, ==, "72 characters, less than half a page. The longest sentence has 72 characters: make two of it.");
}

static void
test_sentence (void)
{
  static const char * const activities[] = { "Storing goods", "Road transport", NULL };
  static const char * const places[] = { "Mill Lane", "Harbour Yard", NULL };
  static const char * const none[] = { NULL };
  static const char * const many[] = {
    "Receiving and checking goods", "Storing goods in the cage", "Picking and packing of orders", "Loading of trucks at night", "Road transport with own drivers",
    "Customs clearance for importers", "Cross docking in the port", "Returns and repairs", NULL
  };
  MunScopeAnswers answers = { "Storage and road transport", activities, places, TRUE, "the shipper’s dock", "the consignee’s signature" };
  g_autofree char *sentence = mun_scope_sentence (&answers);
  g_autofree char *empty = NULL, *full = NULL, *chinese = NULL;

  g_assert_cmpuint (mun_text_word_count (sentence), >=, MUN_SCOPE_SENTENCE_MIN);
  g_assert_cmpuint (mun_text_word_count (sentence), <=, MUN_SCOPE_SENTENCE_MAX);
  g_assert_cmpint (mun_scope_sentence_check (sentence, "Brook & Sons", &answers), ==, 0);

  answers = (MunScopeAnswers) { "", none, none, FALSE, "", "" };
  empty = mun_scope_sentence (&answers);
  g_assert_cmpstr (empty, ==, "");

  answers = (MunScopeAnswers) { "Storage, road transport and customs clearance", many, places, TRUE, "the dock", "the door" };
  full = mun_scope_sentence (&answers);
  g_assert_cmpuint (mun_text_word_count (full), <=, MUN_SCOPE_SENTENCE_MAX);

  answers = (MunScopeAnswers) { "公路运输和仓储。价格另议。", none, places, FALSE, "", "" };
  chinese = mun_scope_sentence (&answers);
  g_assert_cmpstr (chinese, ==, "Security of people, goods and information in this work: 公路运输和仓储; at Mill Lane and Harbour Yard.");
}

/* Whatever the case in which the pieces were written, the sentence reads like one. */
static void
test_within_sentence (void)
{
  static const char * const names[] = { "Tarnwick Forwarding Ltd", "Mill Lane", "Halden Cold Parcel Ltd", NULL };
  static const struct { const char *phrase, *within; } cases[] = {
    { "Cold storage, Night transfer of parcels", "cold storage, night transfer of parcels" },
    { "Hiring and IT", "hiring and IT" },
    { "Halden Cold Parcel moves goods", "Halden Cold Parcel moves goods" },
    { "Cold Parcel moves goods", "Cold Parcel moves goods" },
    { "Storage", "storage" },
    { "Storing goods", "storing goods" },
    { "Storage And Transport Of Goods", "storage and transport of goods" },
    { "Storage And Transport at Mill Lane", "storage and transport at Mill Lane" },
    { "Storage, Road transport, Customs clearance", "storage, road transport, customs clearance" },
    { "Transport of goods to Hamburg, Berlin", "transport of goods to Hamburg, Berlin" },
    { "STORAGE AND TRANSPORT", "storage and transport" },
    { "IT services", "IT services" },
    { "ISO 9001", "ISO 9001" },
    { "Tarnwick Forwarding moves goods", "Tarnwick Forwarding moves goods" },
    { "Road Transport", "Road Transport" },
    { "eCommerce orders", "eCommerce orders" },
    { "Überwachung der Tore", "überwachung der Tore" },
    { "公路运输和仓储", "公路运输和仓储" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *within = mun_text_within_sentence (cases[i].phrase, names);

      g_assert_cmpstr (within, ==, cases[i].within);
    }
}

static void
test_sentence_case (void)
{
  static const char * const activities[] = { "Receiving And Checking", "Storage", NULL };
  static const char * const places[] = { "Mill Lane", "Harbour Yard", NULL };
  MunScopeAnswers answers = { "Storage And Transport. We are careful.", activities, places, TRUE, "Our driver signs", "The consignee signs" };
  g_autofree char *sentence = mun_scope_sentence (&answers);

  g_assert_cmpstr (sentence, ==, "Security of people, goods and information in this work: storage and transport; with receiving and checking; "
                                 "at Mill Lane and Harbour Yard; including the work that partners do for us; our responsibility begins here: our driver signs, "
                                 "and ends here: the consignee signs.");
}

/* A shop: whether one writes "At the till" or "Ends at the till", the sentence has one verb; and it names all the work that was ticked. */
static void
test_sentence_limits (void)
{
  static const char * const activities[] = { "Selling in the shop", "Repairs", NULL };
  static const char * const places[] = { "Shop High Street", NULL };
  static const struct { const char *from, *to, *limits; } cases[] = {
    { "Begins when the wholesaler's driver has our signature", "Ends at the till, or when the customer collects the repaired bicycle",
      "begins when the wholesaler's driver has our signature and ends at the till, or when the customer collects the repaired bicycle" },
    { "When the wholesaler's driver has our signature", "At the till.", "begins when the wholesaler's driver has our signature and ends at the till" },
    { "Our responsibility begins with our signature; not before", "It ends here: the till", "begins with our signature, and ends here: the till" },
    { "begins: the back door", "Ending of the sale", "begins here: the back door, and ends here: ending of the sale" },
    { "始于我方签收", "自行车交给顾客", "begins here: 我方签收, and ends here: 自行车交给顾客" },
    { "责任开始于：后门。", "结束于收银台", "begins here: 后门, and ends here: 收银台" },
    { "Begins at the dock; ends at the door", "Begins at the dock; ends at the door", "begins at the dock and ends at the door" },
    { "Begins", "Ends", "begins here: begins, and ends here: ends" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      MunScopeAnswers answers = { "Bicycles, spare parts, repairs", activities, places, FALSE, cases[i].from, cases[i].to };
      g_autofree char *sentence = mun_scope_sentence (&answers);
      g_autofree char *expected = g_strdup_printf ("Security of people, goods and information in this work: bicycles, spare parts; "
                                                   "with selling in the shop and repairs; at Shop High Street; our responsibility %s.", cases[i].limits);

      g_assert_cmpstr (sentence, ==, expected);
    }
}

/* A line of services is one answer, semicolons and all; nothing is said twice, and a comma in a name makes no second place. */
static void
test_sentence_repeats (void)
{
  static const char * const activities[] = { "Pallet storage", "road haulage", "Receiving and dispatch", "receiving and DISPATCH", "IT", NULL };
  static const char * const places[] = { "Yard, Mill Lane", "Warehouse Unit 7", NULL };
  static const char * const names[] = { NULL };
  MunScopeAnswers answers = {
    "Pallet storage; ambient, 600 pallets in quality; road haulage up to 18 t", activities, places, FALSE, "the dock; ours", "the door", names
  };
  g_autofree char *sentence = mun_scope_sentence (&answers);

  g_assert_cmpstr (sentence, ==, "Security of people, goods and information in this work: pallet storage; ambient, 600 pallets in quality; road haulage up to 18 t; "
                                 "with receiving and dispatch and IT; at “Yard, Mill Lane” and Warehouse Unit 7; our responsibility begins here: the dock, and ends here: the door.");
}

static void
test_sentence_faults (void)
{
  static const char * const activities[] = { "Storing goods", NULL };
  static const char * const places[] = { "Mill Lane", NULL };
  MunScopeAnswers answers = { "Storage of packaged goods", activities, places, FALSE, "", "" };
  static const struct { const char *sentence; MunSentenceFault has, has_not; } cases[] = {
    { "Brook & Sons", MUN_SENTENCE_NAME_ONLY | MUN_SENTENCE_TOO_SHORT | MUN_SENTENCE_NO_ACTIVITY | MUN_SENTENCE_NO_PLACE, MUN_SENTENCE_TOO_LONG },
    { "Storage of packaged goods at Mill Lane", MUN_SENTENCE_TOO_SHORT, MUN_SENTENCE_NO_PLACE | MUN_SENTENCE_NO_ACTIVITY | MUN_SENTENCE_NAME_ONLY },
    { "Storage of packaged goods", MUN_SENTENCE_NO_PLACE, MUN_SENTENCE_NO_ACTIVITY },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      MunSentenceFault fault = mun_scope_sentence_check (cases[i].sentence, "Brook & Sons", &answers);

      g_assert_cmpint (fault & cases[i].has, ==, cases[i].has);
      g_assert_cmpint (fault & cases[i].has_not, ==, 0);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scope-sentence/meter", test_meter);
  g_test_add_func ("/scope-sentence/characters", test_characters);
  g_test_add_func ("/scope-sentence/sentence", test_sentence);
  g_test_add_func ("/scope-sentence/repeats", test_sentence_repeats);
  g_test_add_func ("/scope-sentence/faults", test_sentence_faults);
  g_test_add_func ("/scope-sentence/case", test_sentence_case);
  g_test_add_func ("/scope-sentence/limits", test_sentence_limits);
  g_test_add_func ("/scope-sentence/within", test_within_sentence);
  return g_test_run ();
}
