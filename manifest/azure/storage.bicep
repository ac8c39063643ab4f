// Where Kring keeps things: one storage account with its tables and queues, and who may do what with them.
//
// RoundKeys is NEVER backed up, copied or exported, and its rights are its own. It holds, until a round closes, the key
// that says whose answer is whose. Closing destroys that key; a copy of it would undo that, for everybody who trusted us.
// Answers may be read and backed up: without the keys they are noise. That is why the backup identity below may read every
// table but RoundKeys, and why this account has no snapshot, no replication to a second readable region and no soft delete.

@description('Lower-case letters and digits, 3 to 24, unique in all of Azure.')
@minLength(3)
@maxLength(24)
param accountName string

@description('In the European Union: what members say about their work stays there.')
@allowed([
  'westeurope'
  'northeurope'
  'germanywestcentral'
  'swedencentral'
  'francecentral'
  'italynorth'
  'spaincentral'
  'polandcentral'
])
param location string = 'westeurope'

@description('Object id of the bot\'s managed identity. Empty: the bot uses a connection string, and account keys stay on.')
param botPrincipalId string = ''

@description('Object id of the identity that makes backups. Empty: there is none.')
param backupPrincipalId string = ''

// services/storage/store.ts; a test in tests/house holds the two lists to each other.
var tableNames = [
  'Networks'
  'Chats'
  'Turns'
  'Answers'
  'RoundKeys'
  'Gates'
]

// Every table but RoundKeys. Name them one by one: a new table is in a backup because somebody decided so.
var backedUpTableNames = [
  'Networks'
  'Chats'
  'Turns'
  'Answers'
  'Gates'
]

var queueNames = [
  'kring-work'
  'kring-work-poison'
]

var tableDataContributor = '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
var tableDataReader = '76199698-9eea-4c19-bc75-cec21354c6b6'
var queueDataContributor = '974c5e8b-45b9-4653-ba55-5f855dd0fb88'

resource account 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: accountName
  location: location
  kind: 'StorageV2'
  sku: {
    // Three zones of one region. A geo-redundant account would keep a second copy of RoundKeys that we do not delete.
    name: 'Standard_ZRS'
  }
  properties: {
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    // With a managed identity nobody holds a key to everything.
    allowSharedKeyAccess: empty(botPrincipalId)
    defaultToOAuthAuthentication: !empty(botPrincipalId)
  }
}

resource tableService 'Microsoft.Storage/storageAccounts/tableServices@2023-05-01' = {
  parent: account
  name: 'default'
}

resource tables 'Microsoft.Storage/storageAccounts/tableServices/tables@2023-05-01' = [
  for name in tableNames: {
    parent: tableService
    name: name
  }
]

resource queueService 'Microsoft.Storage/storageAccounts/queueServices@2023-05-01' = {
  parent: account
  name: 'default'
}

resource queues 'Microsoft.Storage/storageAccounts/queueServices/queues@2023-05-01' = [
  for name in queueNames: {
    parent: queueService
    name: name
  }
]

// The bot: rows of its own tables and messages of its own queues, table by table, and nothing else in the account.
resource botOnTables 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for (name, index) in tableNames: if (!empty(botPrincipalId)) {
    name: guid(account.id, name, botPrincipalId, tableDataContributor)
    scope: tables[index]
    properties: {
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', tableDataContributor)
      principalId: botPrincipalId
      principalType: 'ServicePrincipal'
    }
  }
]

resource botOnQueues 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for (name, index) in queueNames: if (!empty(botPrincipalId)) {
    name: guid(account.id, name, botPrincipalId, queueDataContributor)
    scope: queues[index]
    properties: {
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', queueDataContributor)
      principalId: botPrincipalId
      principalType: 'ServicePrincipal'
    }
  }
]

resource backedUpTables 'Microsoft.Storage/storageAccounts/tableServices/tables@2023-05-01' existing = [
  for name in backedUpTableNames: {
    parent: tableService
    name: name
  }
]

// Reads, and never RoundKeys: a right on the account as a whole would include it.
resource backupOnTables 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for (name, index) in backedUpTableNames: if (!empty(backupPrincipalId)) {
    name: guid(account.id, name, backupPrincipalId, tableDataReader)
    scope: backedUpTables[index]
    properties: {
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', tableDataReader)
      principalId: backupPrincipalId
      principalType: 'ServicePrincipal'
    }
    dependsOn: [
      tables
    ]
  }
]

@description('For AZURE_STORAGE_ACCOUNT.')
output accountName string = account.name
