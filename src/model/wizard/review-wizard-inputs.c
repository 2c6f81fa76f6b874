/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/wizard/review-wizard-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/date.h"
#include "base/text.h"
#include "model/review-pack.h"

/* The inputs a to m: the text of the pack beside a comment. */

static const char * const letters[MUN_N_REVIEW_INPUTS] = { "a", "b", "c", "d1", "d2", "d3", "e", "f", "g", "h", "i", "j", "k", "l", "m" };
static const char * const page_ids[MUN_N_REVIEW_INPUTS] = {
  "input-a", "input-b", "input-c", "input-d1", "input-d2", "input-d3", "input-e", "input-f", "input-g", "input-h", "input-i", "input-j", "input-k", "input-l", "input-m"
};

const char *
mun_review_page_id (guint n)
{
  g_assert (n < MUN_N_REVIEW_INPUTS);

  return page_ids[n];
}

/* Making the pack goes through most records: the one of this moment is kept until something is saved. */
typedef struct {
  GPtrArray *pack;
  gint64     revision;
  char      *period;
} Kept;

static void
free_kept (gpointer data)
{
  Kept *kept = data;

  g_clear_pointer (&kept->pack, g_ptr_array_unref);
  g_free (kept->period);
  g_free (kept);
}

static GPtrArray *
get_pack (MunWizardRun *run)
{
  MunWorkspace *workspace = mun_wizard_run_get_workspace (run);
  MunRecord *review = mun_wizard_run_get_subject (run);
  const char *from = mun_record_get (review, MANAGEMENT_REVIEW_PERIOD_FROM), *to = mun_record_get (review, MANAGEMENT_REVIEW_PERIOD_TO);
  g_autoptr(MunRevision) head = mun_store_head (mun_workspace_get_store (workspace), NULL);
  g_autofree char *period = g_strdup_printf ("%s %s", from, to);
  gint64 revision = head ? head->number : 0;
  Kept *kept = g_object_get_data (G_OBJECT (run), "review-pack");

  if (!mun_date_is_valid (from) || !mun_date_is_valid (to))
    return NULL;
  if (kept && kept->revision == revision && g_str_equal (kept->period, period))
    return kept->pack;

  kept = g_new0 (Kept, 1);
  kept->pack = mun_review_pack_new (workspace, review, from, to, NULL);
  kept->revision = revision;
  kept->period = g_steal_pointer (&period);
  g_object_set_data_full (G_OBJECT (run), "review-pack", kept, free_kept);
  return kept->pack;
}

static char *
show_input (MunWizardRun *run,
            guint         n)
{
  GPtrArray *pack = get_pack (run);
  MunPackInput *input = pack ? mun_review_pack_find (pack, letters[n]) : NULL;

  return input ? mun_pack_input_summary (mun_wizard_run_get_workspace (run), input, NULL) : g_strdup ("");
}

static GPtrArray *
list_input (MunWizardRun *run,
            guint         n)
{
  MunRecord *review = mun_wizard_run_get_subject (run);

  if (mun_record_is_new (review))
    return mun_wizard_list ();
  return mun_workspace_find (mun_wizard_run_get_workspace (run), &mun_review_input_spec, REVIEW_INPUT_REVIEW, MUN_IS, mun_record_get_id (review),
                             REVIEW_INPUT_LETTER, MUN_IS, letters[n], -1);
}

static void
prefill_input (MunWizardRun *run,
               guint         n)
{
  MunRecord *review = mun_wizard_run_get_subject (run);
  g_autoptr(GPtrArray) lines = mun_wizard_run_lines (run, page_ids[n]);
  g_autoptr(MunRecord) input = lines->len > 0 ? g_object_ref (g_ptr_array_index (lines, 0)) : NULL;
  g_autofree char *summary = show_input (run, n);

  if (!input)
    {
      input = mun_workspace_new_record (mun_wizard_run_get_workspace (run), &mun_review_input_spec);
      mun_record_set (input, REVIEW_INPUT_REVIEW, mun_record_get_id (review));
      mun_record_set (input, REVIEW_INPUT_LETTER, letters[n]);
      mun_record_set (input, REVIEW_INPUT_DISCUSSED, "0");
      mun_wizard_run_keep (run, page_ids[n], input);
    }
  /* What was held stands as it was shown then. */
  if (mun_record_is (review, MANAGEMENT_REVIEW_STATUS, "planned") || mun_record_is (review, MANAGEMENT_REVIEW_STATUS, "prepared"))
    mun_record_set (input, REVIEW_INPUT_AUTO_SUMMARY, summary);
}

static void
check_input (MunWizardRun *run,
             guint         n,
             GPtrArray    *issues)
{
  g_autoptr(GPtrArray) lines = mun_wizard_run_lines (run, page_ids[n]);
  MunRecord *input = lines->len > 0 ? g_ptr_array_index (lines, 0) : NULL;

  if (!input)
    mun_stop (issues, mun_wizard_run_get_subject (run), -1, _("The input “%s” was not looked at yet. Open its page."),
              _(mun_field_choice_label (&mun_review_input_spec.fields[REVIEW_INPUT_LETTER], letters[n])));
  else if (mun_text_is_blank (mun_record_get (input, REVIEW_INPUT_PREPARED_TEXT)))
    mun_stop (issues, input, REVIEW_INPUT_PREPARED_TEXT, _("No input may stay empty. Write “Nothing to report” when that is so."));
}

/* Inputs that say something by themselves. */
static void
check_legal (MunWizardRun *run,
             GPtrArray    *issues)
{
  GPtrArray *pack = get_pack (run);
  MunPackInput *input = pack ? mun_review_pack_find (pack, "f") : NULL;

  for (guint i = 0; input && i < input->rows->len; i++)
    {
      MunPackRow *row = g_ptr_array_index (input->rows, i);

      if (row->spec == &mun_legal_evaluation_spec && row->records->len == 0)
        mun_warn (issues, mun_wizard_run_get_subject (run), -1, _("No obligation was evaluated in the period. The review needs the results of that check."));
    }
}

#define INPUT(letter, n) \
  void mun_review_prefill_##letter (MunWizardRun *run) { prefill_input (run, n); } \
  GPtrArray *mun_review_list_##letter (MunWizardRun *run) { return list_input (run, n); } \
  char *mun_review_show_##letter (MunWizardRun *run) { return show_input (run, n); }
#define CHECK(letter, n) \
  void mun_review_check_##letter (MunWizardRun *run, GPtrArray *issues) { check_input (run, n, issues); }

INPUT (a, 0) INPUT (b, 1) INPUT (c, 2) INPUT (d1, 3) INPUT (d2, 4) INPUT (d3, 5) INPUT (e, 6) INPUT (f, 7)
INPUT (g, 8) INPUT (h, 9) INPUT (i, 10) INPUT (j, 11) INPUT (k, 12) INPUT (l, 13) INPUT (m, 14)
CHECK (a, 0) CHECK (b, 1) CHECK (c, 2) CHECK (d1, 3) CHECK (d2, 4) CHECK (d3, 5) CHECK (e, 6)
CHECK (g, 8) CHECK (h, 9) CHECK (i, 10) CHECK (j, 11) CHECK (k, 12) CHECK (l, 13) CHECK (m, 14)

void
mun_review_check_f (MunWizardRun *run,
                    GPtrArray    *issues)
{
  check_input (run, 7, issues);
  check_legal (run, issues);
}

GPtrArray *
mun_review_all_inputs (MunWizardRun *run)
{
  GPtrArray *all = mun_wizard_list ();

  for (guint n = 0; n < MUN_N_REVIEW_INPUTS; n++)
    {
      g_autoptr(GPtrArray) lines = mun_wizard_run_lines (run, page_ids[n]);

      for (guint i = 0; i < lines->len; i++)
        g_ptr_array_add (all, g_object_ref (g_ptr_array_index (lines, i)));
    }
  return all;
}

/* The pages beyond the inputs, in one text. */
char *
mun_review_show_beyond (MunWizardRun *run)
{
  GPtrArray *pack = get_pack (run);
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; pack && i < pack->len; i++)
    {
      MunPackInput *input = g_ptr_array_index (pack, i);
      g_autofree char *summary = NULL;

      if (!input->extra)
        continue;
      summary = mun_pack_input_summary (mun_wizard_run_get_workspace (run), input, NULL);
      g_string_append_printf (text, "%s%s\n%s", text->len ? "\n\n" : "", input->title, summary);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
