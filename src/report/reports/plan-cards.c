/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/reports/plan-cards.h"

#include <glib/gi18n.h>

void
mun_plan_thresholds (MunReport *report,
                     MunRecord *plan)
{
  static const MunReportColumn columns[] = {
    { MUN_SHOW_REF }, { PLAN_THRESHOLD_INDICATOR, .weight = 2 }, { PLAN_THRESHOLD_TRIGGER_VALUE, .weight = 2 }, { PLAN_THRESHOLD_RESPONSE_LEVEL },
    { PLAN_THRESHOLD_DECIDED_BY_FUNCTION, .weight = 1.2 }, { MUN_SHOW_END } };
  const MunReportTable table = { .caption = N_("Signs that start the plan"), .spec = &mun_plan_threshold_spec, .columns = columns };
  g_autoptr(GPtrArray) thresholds = mun_workspace_children (report->workspace, plan, &mun_plan_threshold_spec);

  mun_chapter_table (report, &table, thresholds, N_("The plan has no measurable threshold yet."), N_("Add signs with a value to the plan, such as an alarm not cleared within five minutes."));
}

void
mun_plan_contacts (MunReport *report,
                   MunRecord *plan)
{
  static const MunReportColumn columns[] = {
    { MUN_SHOW_REF }, { CONTACT_NAME, .weight = 1.6 }, { CONTACT_KIND }, { CONTACT_PHONE, .narrow = TRUE }, { CONTACT_ALT_PHONE, .narrow = TRUE, .optional = TRUE },
    { CONTACT_WHEN_TO_CALL, .weight = 2 }, { CONTACT_VERIFIED_ON }, { MUN_SHOW_END } };
  const MunReportTable table = { .caption = N_("Whom to call"), .spec = &mun_contact_spec, .columns = columns };
  g_autoptr(GPtrArray) contacts = mun_workspace_linked (report->workspace, plan, SECURITY_PLAN_CONTACTS);

  mun_chapter_table (report, &table, contacts, N_("No contact is linked to the plan."), N_("Link the contacts that this plan needs; they are recorded under Response."));
}

/* The functions named by the steps, each once, in the order in which they come into play. */
static GPtrArray *
find_functions (GPtrArray *steps)
{
  GPtrArray *functions = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < steps->len; i++)
    {
      const char *function = mun_record_get (g_ptr_array_index (steps, i), PLAN_STEP_FUNCTION);

      if (*function != '\0' && !g_ptr_array_find_with_equal_func (functions, function, g_str_equal, NULL))
        g_ptr_array_add (functions, g_strdup (function));
    }
  return functions;
}

static void
add_steps (MunReport  *report,
           GPtrArray  *steps,
           const char *function)
{
  MunReportColumn columns[] = {
    { MUN_SHOW_REF }, { PLAN_STEP_PHASE }, { PLAN_STEP_ACTION, .weight = 4 }, { PLAN_STEP_TIME_LIMIT, .narrow = TRUE }, { PLAN_STEP_INFO_NEEDED, .weight = 2 }, { MUN_SHOW_END } };
  const MunReportTable table = { .caption = N_("What you do, in this order"), .spec = &mun_plan_step_spec, .columns = columns };
  g_autoptr(GPtrArray) own = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean informed = FALSE;

  for (guint i = 0; i < steps->len; i++)
    if (mun_record_is (g_ptr_array_index (steps, i), PLAN_STEP_FUNCTION, function))
      {
        g_ptr_array_add (own, g_object_ref (g_ptr_array_index (steps, i)));
        informed = informed || mun_record_is_set (g_ptr_array_index (steps, i), PLAN_STEP_INFO_NEEDED);
      }
  /* A card is short: nothing stands on it that says nothing. */
  if (!informed)
    columns[4].field = MUN_SHOW_SKIP;
  mun_report_table (report, &table, own);
}

static void
add_card (MunReport  *report,
          MunRecord  *plan,
          GPtrArray  *steps,
          const char *function)
{
  static const int start[] = { SECURITY_PLAN_ACTIVATION_PROCESS, SECURITY_PLAN_REPORTING, SECURITY_PLAN_STAND_DOWN, -1 };
  g_autofree char *title = mun_report_say (report, N_("Action card: %s"), function);
  g_autofree char *plan_title = mun_report_title (report, plan);
  g_autofree char *belongs = mun_report_say (report, N_("Of plan %1$s %2$s, version %3$s. Lives come before goods."), mun_record_get_ref (plan), plan_title,
                                             mun_record_get (plan, SECURITY_PLAN_VERSION));

  mun_document_add_heading (report->document, 2, title, NULL);
  mun_document_add_paragraph (report->document, MUN_PARAGRAPH_NOTE, belongs);
  add_steps (report, steps, function);
  mun_plan_thresholds (report, plan);
  mun_plan_contacts (report, plan);
  mun_part_define (report, plan, start);
}

void
mun_plan_cards (MunReport *report,
                MunRecord *plan)
{
  g_autoptr(GPtrArray) steps = mun_workspace_children (report->workspace, plan, &mun_plan_step_spec);
  g_autoptr(GPtrArray) functions = find_functions (steps);

  mun_document_add_page_break (report->document);
  mun_document_add_annex (report->document, mun_report_text (report, N_("Action cards")), NULL);
  mun_report_paragraph (report, N_("One page for each function: what to do, how fast, whom to call. Print them, put them where they are needed and replace them with each new version."));
  if (functions->len == 0)
    mun_report_missing (report, N_("No step names who does it, so there is no card."), N_("Add steps to the plan, each with the function that carries it out."));
  for (guint i = 0; i < functions->len; i++)
    {
      if (i > 0)
        mun_document_add_page_break (report->document);
      add_card (report, plan, steps, g_ptr_array_index (functions, i));
    }
}
