/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/supply-map.h"

#include <stdlib.h>
#include <string.h>

#define NOBODY (-1)

typedef struct {
  MunWorkspace *workspace;
  MunSupplyMap *map;
  GHashTable   *places; /* id of a record, or name of a place outside -> number of its node + 1 */
} Builder;

static void
free_node (gpointer data)
{
  MunSupplyNode *node = data;

  g_object_unref (node->record);
  g_free (node);
}

static MunSupplyNode *
get_node (MunSupplyMap *map,
          int           number)
{
  return g_ptr_array_index (map->nodes, number);
}

static int
need_node (Builder        *builder,
           const char     *key,
           MunRecord      *record,
           MunSupplyStage  stage)
{
  int known = GPOINTER_TO_INT (g_hash_table_lookup (builder->places, key));
  MunSupplyNode *node;

  if (known > 0)
    return known - 1;
  node = g_new0 (MunSupplyNode, 1);
  node->record = g_object_ref (record);
  node->stage = stage;
  g_ptr_array_add (builder->map->nodes, node);
  g_hash_table_insert (builder->places, g_strdup (key), GINT_TO_POINTER (builder->map->nodes->len));
  return builder->map->nodes->len - 1;
}

static MunSupplyStage
find_stage (MunRecord *supplier)
{
  if (mun_record_is (supplier, SUPPLIER_DIRECTION, "upstream"))
    return MUN_SUPPLY_UPSTREAM;
  return mun_record_is (supplier, SUPPLIER_DIRECTION, "downstream") ? MUN_SUPPLY_DOWNSTREAM : MUN_SUPPLY_SUPPORT;
}

static int
need_record (Builder        *builder,
             const MunSpec  *spec,
             const char     *id,
             MunSupplyStage  stage)
{
  g_autoptr(MunRecord) record = mun_workspace_get (builder->workspace, spec, id, NULL);

  if (record == NULL)
    return NOBODY;
  return need_node (builder, id, record, spec == &mun_supplier_spec ? find_stage (record) : stage);
}

static gboolean
is_high (MunSupplyMap *map,
         int           number)
{
  MunRecord *record = get_node (map, number)->record;

  return mun_record_get_spec (record) == &mun_supplier_spec && mun_record_is (record, SUPPLIER_CRITICALITY, "high");
}

/* Two flows over the same way are one arrow. */
static void
add_edge (Builder  *builder,
          int       from,
          int       to,
          gboolean  depends,
          gboolean  strong)
{
  GArray *edges = builder->map->edges;

  if (from < 0 || to < 0 || from == to)
    return;
  for (guint i = 0; i < edges->len; i++)
    {
      MunSupplyEdge *edge = &g_array_index (edges, MunSupplyEdge, i);

      if (edge->from == (guint) from && edge->to == (guint) to && !edge->depends == !depends)
        {
          edge->strong = edge->strong || strong;
          return;
        }
    }
  g_array_append_val (edges, ((MunSupplyEdge) { from, to, depends, strong }));
}

/* The first stage of what comes in and the last of what goes out may be with somebody who is no supplier. */
static gboolean
is_outside (MunRecord *flow,
            guint      number,
            guint      n)
{
  if (number == 0)
    return !mun_record_is (flow, SUPPLY_FLOW_DIRECTION, "outbound");
  return number + 1 == n && !mun_record_is (flow, SUPPLY_FLOW_DIRECTION, "inbound");
}

static int
find_holder (Builder   *builder,
             MunRecord *flow,
             MunRecord *stage,
             guint      number,
             guint      n)
{
  if (mun_record_is_set (stage, SUPPLY_STAGE_SUPPLIER))
    return need_record (builder, &mun_supplier_spec, mun_record_get (stage, SUPPLY_STAGE_SUPPLIER), 0);
  if (mun_record_is_set (stage, SUPPLY_STAGE_SITE))
    return need_record (builder, &mun_site_spec, mun_record_get (stage, SUPPLY_STAGE_SITE), MUN_SUPPLY_WE);
  if (is_outside (flow, number, n))
    return need_node (builder, mun_record_get (stage, SUPPLY_STAGE_PLACE), stage, number == 0 ? MUN_SUPPLY_UPSTREAM : MUN_SUPPLY_DOWNSTREAM);
  return 0;
}

static void
add_flow (Builder   *builder,
          MunRecord *flow)
{
  g_autoptr(GPtrArray) stages = mun_workspace_children (builder->workspace, flow, &mun_supply_stage_spec);
  int before = NOBODY;

  for (guint i = 0; i < stages->len; i++)
    {
      int holder = find_holder (builder, flow, stages->pdata[i], i, stages->len);

      if (before >= 0 && holder >= 0)
        add_edge (builder, before, holder, FALSE, is_high (builder->map, before) || is_high (builder->map, holder));
      before = holder >= 0 ? holder : before;
    }
}

/* What it rests on: the other supplier, the supplier, or that which the dependency itself names: power, a person, a system. */
static void
add_dependency (Builder   *builder,
                MunRecord *dependency)
{
  int other = need_record (builder, &mun_supplier_spec, mun_record_get (dependency, INTERDEPENDENCY_DEPENDS_ON_SUPPLIER), 0);
  int supplier = need_record (builder, &mun_supplier_spec, mun_record_get (dependency, INTERDEPENDENCY_SUPPLIER), 0);
  int process = need_record (builder, &mun_business_process_spec, mun_record_get (dependency, INTERDEPENDENCY_PROCESS), MUN_SUPPLY_WE);
  gboolean strong = !mun_record_is_set (dependency, INTERDEPENDENCY_WORKAROUND);
  int rests = other >= 0 ? other : supplier;
  MunSupplyNode *node;

  if (rests < 0)
    rests = need_node (builder, mun_record_get_id (dependency), dependency, MUN_SUPPLY_SUPPORT);
  node = get_node (builder->map, rests);
  node->single = TRUE;
  node->uncovered = node->uncovered || (strong && !mun_record_is_set (dependency, INTERDEPENDENCY_RISK));
  if (node->record == dependency && mun_record_is_set (dependency, INTERDEPENDENCY_RISK))
    node->risks++;
  if (other >= 0 && supplier >= 0)
    {
      add_edge (builder, other, supplier, TRUE, strong);
      add_edge (builder, supplier, process, TRUE, strong);
    }
  else
    add_edge (builder, rests, process >= 0 ? process : 0, TRUE, strong);
}

static gboolean
has_edge (MunSupplyMap *map,
          guint         number)
{
  for (guint i = 0; i < map->edges->len; i++)
    {
      const MunSupplyEdge *edge = &g_array_index (map->edges, MunSupplyEdge, i);

      if (!edge->depends && (edge->from == number || edge->to == number))
        return TRUE;
    }
  return FALSE;
}

/* Who is in no flow serves us, or is served by us. */
static void
add_services (Builder *builder)
{
  for (guint i = 0; i < builder->map->nodes->len; i++)
    {
      const MunSupplyNode *node = get_node (builder->map, i);

      if (mun_record_get_spec (node->record) != &mun_supplier_spec || has_edge (builder->map, i))
        continue;
      if (node->stage == MUN_SUPPLY_DOWNSTREAM)
        add_edge (builder, 0, i, FALSE, is_high (builder->map, i));
      else
        add_edge (builder, i, 0, FALSE, is_high (builder->map, i));
    }
}

static void
count_risks (Builder *builder,
             int      field)
{
  const MunCondition open[] = { { RISK_STATUS, MUN_IS_NOT, "closed" }, { field, MUN_SET, NULL } };
  const MunQuery query = { .spec = &mun_risk_spec, .conditions = open, .n_conditions = G_N_ELEMENTS (open), .sort_field = MUN_SORT_REF, .grouped = TRUE, .group_field = field };
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) groups = mun_store_query_groups (mun_workspace_get_store (builder->workspace), &query, NULL, &error);

  if (groups == NULL)
    {
      g_warning ("The risks could not be counted: %s", error->message);
      return;
    }
  for (guint i = 0; i < groups->len; i++)
    {
      const MunGroup *group = &g_array_index (groups, MunGroup, i);
      int known = GPOINTER_TO_INT (g_hash_table_lookup (builder->places, group->value));

      if (known > 0)
        get_node (builder->map, known - 1)->risks += group->n;
    }
}

MunSupplyMap *
mun_supply_map_new (MunWorkspace *workspace)
{
  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace), NULL);

  g_autoptr(MunRecord) organisation = mun_workspace_organisation (workspace);
  g_autoptr(GHashTable) places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GPtrArray) suppliers = mun_workspace_find (workspace, &mun_supplier_spec, SUPPLIER_STATUS, MUN_IN, "approved\nconditional", -1);
  g_autoptr(GPtrArray) flows = mun_workspace_find (workspace, &mun_supply_flow_spec, SUPPLY_FLOW_STATUS, MUN_IS, "active", -1);
  g_autoptr(GPtrArray) dependencies = mun_workspace_find (workspace, &mun_interdependency_spec, INTERDEPENDENCY_STATUS, MUN_IS, "active", -1);
  MunSupplyMap *map = g_new0 (MunSupplyMap, 1);
  Builder builder = { workspace, map, places };

  map->nodes = g_ptr_array_new_with_free_func (free_node);
  map->edges = g_array_new (FALSE, FALSE, sizeof (MunSupplyEdge));
  need_node (&builder, mun_record_get_id (organisation), organisation, MUN_SUPPLY_WE);
  for (guint i = 0; i < flows->len; i++)
    add_flow (&builder, flows->pdata[i]);
  for (guint i = 0; i < suppliers->len; i++)
    need_node (&builder, mun_record_get_id (suppliers->pdata[i]), suppliers->pdata[i], find_stage (suppliers->pdata[i]));
  for (guint i = 0; i < dependencies->len; i++)
    add_dependency (&builder, dependencies->pdata[i]);
  add_services (&builder);
  count_risks (&builder, RISK_SUPPLIER);
  count_risks (&builder, RISK_SITE);
  count_risks (&builder, RISK_PROCESS);
  return map;
}

void
mun_supply_map_free (MunSupplyMap *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->nodes);
  g_array_unref (self->edges);
  g_free (self);
}
