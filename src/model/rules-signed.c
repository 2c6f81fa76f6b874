/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/rules-steps.h"

#include <glib/gi18n.h>
#include <string.h>

/* Decisions and judgements are entered by those who take them (MUN_IN_PERSON). A step may be made by anybody who has the right to it: the name
 * that it needs was entered by its owner, and goes when the record goes back to before the decision. */

static gboolean
is_signed_by (const MunTransition *move,
              const char          *name)
{
  g_auto(GStrv) needs = g_strsplit (move->needs != NULL ? move->needs : "", " ", -1);

  /* What the program fills in by itself stands in no list of needs. */
  return g_strv_contains ((const char * const *) needs, name) || (g_str_equal (name, "approved_by") && g_str_equal (move->to, "approved"))
         || (g_str_equal (name, "closed_by") && g_str_equal (move->to, "closed"));
}

/* States stand in the order in which they are reached. */
static guint
place_of (const MunSpec *spec,
          const char    *state)
{
  const MunChoice *choices = spec->fields[spec->state_field].choices;
  guint place = 0;

  while (choices[place].key != NULL && !g_str_equal (choices[place].key, state))
    place++;
  return place;
}

/* Returns: the place of the first state that is reached with this signature; %G_MAXUINT when none is */
static guint
find_signed_place (const MunSpec *spec,
                   guint          field)
{
  guint first = G_MAXUINT;

  for (const MunTransition *move = spec->transitions; move->to != NULL; move++)
    if (is_signed_by (move, spec->fields[field].name))
      first = MIN (first, place_of (spec, move->to));
  return first;
}

/* "approved_by" goes with "approved_on" or "approved_at". */
static void
clear_with_day (MunRecord *record,
                guint      field)
{
  const MunSpec *spec = mun_record_get_spec (record);
  const char *name = spec->fields[field].name;
  static const char * const ends[] = { "on", "at" };

  mun_record_set (record, field, "");
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_autofree char *stem = g_strndup (name, strlen (name) - strlen ("by"));
      g_autofree char *day = g_strconcat (stem, ends[i], NULL);
      int found = mun_spec_find_field (spec, day);

      if (found >= 0 && !mun_record_is_changed (record, found))
        mun_record_set (record, found, "");
    }
}

void
mun_signed_take_back (MunRecord  *record,
                      const char *from,
                      const char *to)
{
  const MunSpec *spec = mun_record_get_spec (record);

  for (guint i = 0; i < spec->n_fields; i++)
    {
      guint place = spec->fields[i].flags & MUN_IN_PERSON ? find_signed_place (spec, i) : G_MAXUINT;

      if (place != G_MAXUINT && place_of (spec, from) >= place && place_of (spec, to) < place && !mun_record_is_changed (record, i))
        clear_with_day (record, i);
    }
}

/* Returns: (transfer full) (nullable): what is wrong when somebody else is named than who acts */
static char *
find_false_signature (MunWorkspace *self,
                      MunRecord    *record,
                      guint         field)
{
  const MunField *description = &mun_record_get_spec (record)->fields[field];
  const char *person = mun_record_get (record, field);
  g_autofree char *name = NULL;

  if (!(description->flags & MUN_IN_PERSON) || self->restoring || *person == '\0' || g_strcmp0 (person, self->person) == 0)
    return NULL;
  name = mun_workspace_title (self, &mun_person_spec, person);
  if (self->person == NULL)
    return g_strdup_printf (_("“%1$s” names %2$s, and nobody is chosen as the one who acts. Nobody enters a decision for somebody else: let %2$s act."),
                            _(description->label), name);
  return g_strdup_printf (_("“%1$s” names %2$s, but you are acting as %3$s. Nobody enters a decision for somebody else: let %2$s act, or decide in your own name."),
                          _(description->label), name, mun_workspace_get_person_name (self));
}

void
mun_signed_review (MunWorkspace *self,
                   MunRecord    *record,
                   GPtrArray    *issues)
{
  const MunSpec *spec = mun_record_get_spec (record);

  for (guint i = 0; i < spec->n_fields; i++)
    {
      g_autofree char *fault = mun_record_is_new (record) || mun_record_is_changed (record, i) ? find_false_signature (self, record, i) : NULL;

      if (fault != NULL)
        g_ptr_array_add (issues, mun_issue_new (MUN_ISSUE_STOP, record, i, "%s", fault));
    }
}
