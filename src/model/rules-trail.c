/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/rules-private.h"
#include "model/rules-steps.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/date.h"
#include "base/text.h"
#include "base/translate.h"

/* The approval trail: who sent, looked through, approved, sent back, refused, took back, closed or reopened what, and when. Each step of a life cycle that is
 * such a decision writes its line, by whatever way it is made. */

typedef struct {
  const MunSpec *spec;  /* NULL: any type */
  const char    *from;  /* NULL: any state */
  const char    *to;    /* NULL: any state */
  const char    *word;
} Decision;

/* The first that fits. A type has a row of its own where the state has another name than “approved”. */
static const Decision decisions[] = {
  { NULL, "closed", NULL, "reopen" },
  { &mun_strategy_spec, NULL, "active", "approve" },
  { &mun_strategy_spec, "draft", "replaced", "refuse" },
  { &mun_role_spec, NULL, "active", "approve" },
  { &mun_response_team_spec, NULL, "active", "approve" },
  { &mun_cooperation_agreement_spec, NULL, "active", "approve" },
  { &mun_recovery_procedure_spec, NULL, "active", "approve" },
  { &mun_opportunity_spec, "evaluated", "in_progress", "approve" },
  { &mun_objective_spec, "active", "achieved", "review" },
  { &mun_objective_spec, "active", "missed", "review" },
  { NULL, NULL, "in_review", "submit" },
  { NULL, "in_review", "draft", "reject" },
  { NULL, "risk_checked", "proposed", "reject" },
  { NULL, "risk_reviewed", "proposed", "reject" },
  { NULL, NULL, "rejected", "refuse" },
  { NULL, NULL, "refused", "refuse" },
  { NULL, NULL, "dropped", "refuse" },
  { NULL, NULL, "conditional", "approve_conditions" },
  { NULL, NULL, "approved", "approve" },
  { NULL, NULL, "accepted", "approve" },
  { NULL, NULL, "decided", "approve" },
  { NULL, NULL, "suspended", "withdraw" },
  { NULL, NULL, "cancelled", "withdraw" },
  { NULL, NULL, "replaced", "withdraw" },
  { NULL, NULL, "verified", "review" },
  { NULL, NULL, "effective", "review" },
  { NULL, NULL, "not_effective", "review" },
  { NULL, NULL, "closed", "close" },
};

/* Fields in which somebody stands who decided. */
static const struct { const char *field, *word; } names[] = {
  { "approved_by", "approve" },
  { "accepted_by", "approve" },
  { "decided_by", "approve" },
  { "verified_by", "review" },
};

/* Returns: (nullable): the word for a step; NULL where it is no decision */
static const char *
find_word (const MunSpec *spec,
           const char    *from,
           const char    *to)
{
  for (guint i = 0; i < G_N_ELEMENTS (decisions); i++)
    if ((decisions[i].spec == NULL || decisions[i].spec == spec) && (decisions[i].from == NULL || g_str_equal (decisions[i].from, from))
        && (decisions[i].to == NULL || g_str_equal (decisions[i].to, to)))
      return decisions[i].word;
  return NULL;
}

/* What a supplier has to put right stands in the assessment that found it. Returns: (transfer full) (nullable) */
static char *
describe_conditions (MunWorkspace *self,
                     MunRecord    *supplier)
{
  g_autoptr(GPtrArray) assessments = mun_workspace_find (self, &mun_supplier_assessment_spec, SUPPLIER_ASSESSMENT_SUPPLIER, MUN_IS, mun_record_get_id (supplier), -1);
  static const int fields[] = { SUPPLIER_ASSESSMENT_FINDINGS, SUPPLIER_ASSESSMENT_ACTIONS };
  g_autoptr(GString) conditions = g_string_new (NULL);
  MunRecord *last = NULL;

  for (guint i = 0; i < assessments->len; i++)
    if (last == NULL || strcmp (mun_record_get (assessments->pdata[i], SUPPLIER_ASSESSMENT_ASSESSED_ON), mun_record_get (last, SUPPLIER_ASSESSMENT_ASSESSED_ON)) >= 0)
      last = assessments->pdata[i];
  for (guint i = 0; last != NULL && i < G_N_ELEMENTS (fields); i++)
    if (!mun_text_is_blank (mun_record_get (last, fields[i])))
      g_string_append_printf (conditions, "%s%s", conditions->len > 0 ? "\n" : "", mun_record_get (last, fields[i]));
  if (conditions->len == 0)
    g_string_append (conditions, mun_record_get_note (supplier));
  return conditions->len > 0 ? g_string_free (g_steal_pointer (&conditions), FALSE) : NULL;
}

MunRecord *
mun_step_write_trail (MunWorkspace *self,
                      MunRecord    *record,
                      const char   *word,
                      const char   *comment)
{
  MunRecord *step = mun_workspace_new_record (self, &mun_approval_step_spec);
  g_autofree char *now = mun_workspace_dup_now (self);
  int version = mun_spec_find_field (mun_record_get_spec (record), "version");

  mun_record_set (step, APPROVAL_STEP_RECORD_TYPE, mun_record_get_spec (record)->name);
  mun_record_set (step, APPROVAL_STEP_RECORD, mun_record_get_id (record));
  mun_record_set (step, APPROVAL_STEP_STEP, word);
  mun_record_set (step, APPROVAL_STEP_ON_DATE, now);
  if (version >= 0)
    mun_record_set (step, APPROVAL_STEP_VERSION, mun_record_get (record, version));
  if (self->person != NULL)
    mun_record_set (step, APPROVAL_STEP_PERSON, self->person);
  if (comment != NULL)
    mun_record_set (step, APPROVAL_STEP_COMMENT, comment);
  return step;
}

/* Whoever decided may have entered the name before somebody else makes the step. Returns: (nullable): who stands for the step; %NULL: who acts */
static const char *
find_signer (MunRecord           *record,
             const MunTransition *step)
{
  const MunSpec *spec = mun_record_get_spec (record);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      int field = mun_spec_find_field (spec, names[i].field);

      if (field >= 0 && mun_transition_is_signed (step, &spec->fields[field]) && mun_record_is_set (record, field))
        return mun_record_get (record, field);
    }
  return NULL;
}

void
mun_trail_follow_step (MunWorkspace        *self,
                       MunRecord           *record,
                       const MunTransition *step,
                       const char          *from,
                       const char          *comment,
                       GPtrArray           *also)
{
  const char *word = find_word (mun_record_get_spec (record), from, step->to);
  const char *signer = find_signer (record, step);
  g_autofree char *conditions = NULL;
  MunRecord *line;

  if (word == NULL)
    return;
  if (comment == NULL && g_str_equal (word, "approve_conditions"))
    comment = conditions = describe_conditions (self, record);
  line = mun_step_write_trail (self, record, word, comment);
  if (signer != NULL)
    mun_record_set (line, APPROVAL_STEP_PERSON, signer);
  g_ptr_array_add (also, line);
}

static gboolean
has_line (GPtrArray  *records,
          MunRecord  *record,
          const char *word)
{
  for (guint i = 0; i < records->len; i++)
    if (mun_record_get_spec (records->pdata[i]) == &mun_approval_step_spec && mun_record_is (records->pdata[i], APPROVAL_STEP_STEP, word)
        && mun_record_is (records->pdata[i], APPROVAL_STEP_RECORD, mun_record_get_id (record)))
      return TRUE;
  return FALSE;
}

void
mun_trail_follow_names (MunWorkspace *self,
                        MunRecord    *record,
                        GPtrArray    *also)
{
  const MunSpec *spec = mun_record_get_spec (record);

  if (self->restoring || self->person == NULL || !mun_spec_has_state (spec))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      int field = mun_spec_find_field (spec, names[i].field);
      MunRecord *line;

      if (field < 0 || !(spec->fields[field].flags & MUN_IN_PERSON) || !mun_rules_is_touched (record, field) || !mun_record_is_set (record, field)
          || !mun_signed_is_reached (record, field) || has_line (also, record, names[i].word) || has_line (also, record, "reject") || has_line (also, record, "refuse"))
        continue;
      line = mun_step_write_trail (self, record, names[i].word, NULL);
      mun_record_set (line, APPROVAL_STEP_PERSON, mun_record_get (record, field));
      g_ptr_array_add (also, line);
    }
}

/* Stored in the language of whoever acted. */
#define FROM_PAPER N_("Taken over from paper, where no hour stands.")
#define MIDNIGHT   "T00:00"

/* What is said of a line from paper, in whichever language it was stored. Returns: (nullable): what goes on after it; %NULL for another line */
static const char *
after_from_paper (MunRecord *line)
{
  const char *comment = mun_record_get (line, APPROVAL_STEP_COMMENT);

  for (const char * const *language = mun_translate_languages (); *language != NULL; language++)
    {
      const char *said = mun_translate (*language, FROM_PAPER);

      if (g_str_has_prefix (comment, said))
        return comment + strlen (said);
    }
  return NULL;
}

/* A refusal has the word of the state that it led to, as the record itself has: one is refused, another dropped. Returns: (nullable): NULL where
 * the word of the trail says it */
static const char *
find_state_label (MunRecord *line)
{
  static const struct { const char *word, *states[3]; } ends[] = {
    { "refuse", { "rejected", "refused", "dropped" } },
    { "withdraw", { "suspended", "cancelled", "replaced" } },
  };
  const MunSpec *spec = mun_spec_find (mun_record_get (line, APPROVAL_STEP_RECORD_TYPE));

  if (spec == NULL || !mun_spec_has_state (spec))
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    for (guint k = 0; mun_record_is (line, APPROVAL_STEP_STEP, ends[i].word) && k < G_N_ELEMENTS (ends[i].states); k++)
      {
        const char *label = mun_field_choice_label (&spec->fields[spec->state_field], ends[i].states[k]);

        if (!g_str_equal (label, ends[i].states[k]))
          return label;
      }
  return NULL;
}

char *
mun_trail_format (MunRecord  *line,
                  int         field,
                  const char *language)
{
  const char *moment, *more, *state;
  g_autofree char *day = NULL;

  if (mun_record_get_spec (line) != &mun_approval_step_spec
      || (field != APPROVAL_STEP_COMMENT && field != APPROVAL_STEP_ON_DATE && field != APPROVAL_STEP_STEP))
    return NULL;
  if (field == APPROVAL_STEP_STEP)
    {
      state = find_state_label (line);
      return state != NULL ? g_strdup (mun_translate (language, state)) : NULL;
    }
  more = after_from_paper (line);
  if (more == NULL)
    return NULL;
  if (field == APPROVAL_STEP_COMMENT)
    return g_strconcat (mun_translate (language, FROM_PAPER), more, NULL);
  moment = mun_record_get (line, APPROVAL_STEP_ON_DATE);
  if (!g_str_has_suffix (moment, MIDNIGHT))
    return NULL;
  day = g_strndup (moment, strlen (moment) - strlen (MIDNIGHT));
  return mun_date_format (day, language);
}

/* The line for a decision that was taken on paper, on the day that stands beside the name. */
static MunRecord *
write_past (MunWorkspace *self,
            MunRecord    *record,
            int           field,
            const char   *word)
{
  int day = mun_signed_find_day (mun_record_get_spec (record), field);
  MunRecord *step = mun_step_write_trail (self, record, word, _(FROM_PAPER));

  mun_record_set (step, APPROVAL_STEP_PERSON, mun_record_get (record, field));
  if (day >= 0 && mun_record_is_set (record, day))
    {
      g_autofree char *moment = g_strdup_printf ("%.10s" MIDNIGHT, mun_record_get (record, day));

      mun_record_set (step, APPROVAL_STEP_ON_DATE, moment);
    }
  return step;
}

GPtrArray *
mun_trail_bring (MunWorkspace *self,
                 MunRecord    *record)
{
  GPtrArray *steps = g_ptr_array_new_with_free_func (g_object_unref);
  const MunSpec *spec = mun_record_get_spec (record);
  const char *state = mun_spec_has_state (spec) ? mun_record_get_state (record) : "";
  const char *word = *state != '\0' ? find_word (spec, "", state) : NULL;

  if (*state == '\0' || g_str_equal (state, mun_spec_first_state (spec)))
    return steps;
  if (spec == &mun_strategy_spec)
    word = mun_record_is (record, STRATEGY_DECISION, "rejected") ? "refuse" : "approve";
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      int field = mun_spec_find_field (spec, names[i].field);

      if (field >= 0 && mun_record_is_set (record, field) && mun_signed_is_reached (record, field))
        g_ptr_array_add (steps, write_past (self, record, field, spec == &mun_strategy_spec ? word : names[i].word));
    }
  if (steps->len == 0 && word != NULL && self->person != NULL)
    g_ptr_array_add (steps, mun_step_write_trail (self, record, word, NULL));
  return steps;
}
