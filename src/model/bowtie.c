/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/bowtie.h"

#include <glib/gi18n.h>

typedef struct {
  MunWorkspace *workspace;
  MunRecord    *risk;
  GPtrArray    *parts;
} Builder;

static void
free_part (gpointer data)
{
  MunBowtiePart *part = data;

  g_object_unref (part->record);
  g_free (part->label);
  g_free (part->detail);
  g_free (part);
}

static MunBowtiePart *
add_part (Builder       *builder,
          MunBowtieSide  side,
          MunRecord     *record,
          int            field,
          char          *label,
          char          *detail)
{
  MunBowtiePart *part = g_new0 (MunBowtiePart, 1);

  *part = (MunBowtiePart) { side, g_object_ref (record), field, label, detail };
  g_ptr_array_add (builder->parts, part);
  return part;
}

static void
add_field (Builder       *builder,
           MunBowtieSide  side,
           int            field)
{
  if (mun_record_is_set (builder->risk, field))
    add_part (builder, side, builder->risk, field, mun_workspace_format (builder->workspace, builder->risk, field, NULL), g_strdup (_(mun_risk_spec.fields[field].label)));
}

static void
add_record (Builder       *builder,
            MunBowtieSide  side,
            MunRecord     *record,
            const char    *detail)
{
  const MunSpec *spec = mun_record_get_spec (record);

  add_part (builder, side, record, -1, mun_workspace_title (builder->workspace, spec, mun_record_get_id (record)),
            g_strdup_printf ("%s · %s", mun_record_get_ref (record), detail));
}

/* The records behind a LINK or LINKS field. */
static void
add_linked (Builder       *builder,
            MunBowtieSide  side,
            int            field)
{
  g_autoptr(GPtrArray) linked = mun_workspace_linked (builder->workspace, builder->risk, field);

  for (guint i = 0; i < linked->len; i++)
    add_record (builder, side, g_ptr_array_index (linked, i), _(mun_risk_spec.fields[field].target->title));
}

/* Before the event: what prevents, deters and delays. What detects, responds and recovers works when it has begun. */
static void
add_controls (Builder *builder)
{
  g_autoptr(GPtrArray) controls = mun_workspace_linked (builder->workspace, builder->risk, RISK_CONTROLS);

  for (guint i = 0; i < controls->len; i++)
    {
      MunRecord *control = g_ptr_array_index (controls, i);
      g_autofree char *function = NULL;
      gboolean before;

      function = mun_workspace_format (builder->workspace, control, CONTROL_FUNCTION, NULL);
      before = mun_record_is (control, CONTROL_FUNCTION, "prevent") || mun_record_is (control, CONTROL_FUNCTION, "deter") || mun_record_is (control, CONTROL_FUNCTION, "delay");
      add_record (builder, before ? MUN_BOWTIE_PREVENT : MUN_BOWTIE_MITIGATE, control, function);
      ((MunBowtiePart *) builder->parts->pdata[builder->parts->len - 1])->weak = !mun_record_is (control, CONTROL_STATUS, "in_use");
    }
}

/* What is still to come. */
static void
add_treatments (Builder *builder)
{
  g_autoptr(GPtrArray) treatments = mun_workspace_find (builder->workspace, &mun_treatment_spec, TREATMENT_RISK, MUN_IS, mun_record_get_id (builder->risk),
                                                        TREATMENT_STATUS, MUN_IN, "proposed\napproved\nin_progress", -1);

  for (guint i = 0; i < treatments->len; i++)
    {
      MunRecord *treatment = treatments->pdata[i];
      gboolean after = mun_record_is (treatment, TREATMENT_OPTION, "reduce_impact") || mun_record_is (treatment, TREATMENT_OPTION, "share");

      add_record (builder, after ? MUN_BOWTIE_MITIGATE : MUN_BOWTIE_PREVENT, treatment, _("planned"));
    }
}

static void
add_plans (Builder *builder)
{
  g_autoptr(GPtrArray) plans = mun_workspace_find (builder->workspace, &mun_security_plan_spec, SECURITY_PLAN_RISKS, MUN_LINKS_TO, mun_record_get_id (builder->risk),
                                                   SECURITY_PLAN_STATUS, MUN_IS_NOT, "superseded", -1);

  for (guint i = 0; i < plans->len; i++)
    add_record (builder, MUN_BOWTIE_MITIGATE, plans->pdata[i], _(mun_security_plan_spec.title));
}

static void
add_missing (Builder *builder)
{
  static const struct { const char *label; int field; } gaps[MUN_N_BOWTIE_SIDES] = {
    [MUN_BOWTIE_CAUSE] = { N_("No cause is written down."), RISK_CAUSE },
    [MUN_BOWTIE_PREVENT] = { N_("Nothing is linked that keeps it from happening."), RISK_CONTROLS },
    [MUN_BOWTIE_EVENT] = { N_("The event is not described."), RISK_EVENT },
    [MUN_BOWTIE_MITIGATE] = { N_("Nothing is linked that makes it less harmful."), RISK_CONTROLS },
    [MUN_BOWTIE_CONSEQUENCE] = { N_("No consequence is written down."), RISK_CONSEQUENCE },
  };

  for (guint side = 0; side < MUN_N_BOWTIE_SIDES; side++)
    {
      gboolean found = FALSE;

      for (guint i = 0; i < builder->parts->len; i++)
        found = found || ((MunBowtiePart *) builder->parts->pdata[i])->side == side;
      if (!found)
        add_part (builder, side, builder->risk, gaps[side].field, g_strdup (_(gaps[side].label)), g_strdup (_("Missing")))->missing = TRUE;
    }
}

GPtrArray *
mun_bowtie_new (MunWorkspace *workspace,
                MunRecord    *risk)
{
  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace) && mun_record_get_spec (risk) == &mun_risk_spec, NULL);

  Builder builder = { workspace, risk, g_ptr_array_new_with_free_func (free_part) };

  add_field (&builder, MUN_BOWTIE_CAUSE, RISK_CAUSE);
  add_field (&builder, MUN_BOWTIE_CAUSE, RISK_THREAT);
  add_field (&builder, MUN_BOWTIE_CAUSE, RISK_THREAT_ACTOR);
  add_field (&builder, MUN_BOWTIE_CAUSE, RISK_VULNERABILITY);
  add_linked (&builder, MUN_BOWTIE_CAUSE, RISK_ISSUES);
  add_linked (&builder, MUN_BOWTIE_CAUSE, RISK_INCIDENTS);
  add_linked (&builder, MUN_BOWTIE_CAUSE, RISK_NONCONFORMITIES);
  add_controls (&builder);
  add_treatments (&builder);
  add_field (&builder, MUN_BOWTIE_EVENT, RISK_EVENT);
  add_plans (&builder);
  add_field (&builder, MUN_BOWTIE_CONSEQUENCE, RISK_CONSEQUENCE);
  add_linked (&builder, MUN_BOWTIE_CONSEQUENCE, RISK_ASSET);
  add_linked (&builder, MUN_BOWTIE_CONSEQUENCE, RISK_PROCESS);
  add_linked (&builder, MUN_BOWTIE_CONSEQUENCE, RISK_LEGAL_REQUIREMENTS);
  add_missing (&builder);
  return builder.parts;
}
